import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {codeDigest} from '../workspace/project-code';
import type {Snapshot} from '../ladder/snapshot';
import {linkedFiles, type Folders} from './linked-files';

/**
 * A digest of everything that any page may show: the code that reads and renders it, all pages, all links, and the linked
 * files, whose sizes are in pages. The bundler's own cache does not see them; a page in it is used again as long as this
 * stays the same.
 *
 * @param snapshot - the ladder
 * @param folders - where its files are
 * @param baseUrl - the path that the site is served under: it is in the addresses of files
 */
export function cacheKey(
  {sources, surroundings, links, ids, ladder}: Snapshot,
  folders: Folders,
  baseUrl: string,
): string {
  const {records} = links.registry;
  const hash = createHash('sha256').update(codeDigest());
  hash.update(JSON.stringify([baseUrl, [...sources], [...ids.values()], [...records]]));
  hash.update(JSON.stringify([[...surroundings.files], [...surroundings.assets]]));
  for (const {source, address} of linkedFiles({ladder, surroundings}, folders))
    hash.update(address).update(readFileSync(source));
  return hash.digest('hex');
}
