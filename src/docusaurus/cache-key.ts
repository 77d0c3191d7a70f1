import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Snapshot} from '../workspace/workspace';

/**
 * A digest of everything a page is made of beside its own file: the code that reads and renders it, and where the links
 * of other pages may lead. The bundler's cache does not see either by itself.
 *
 * @param siteDir - the project's folder
 * @param snapshot - the ladder
 */
export function cacheKey(siteDir: string, {around}: Snapshot): string {
  const hash = createHash('sha256');
  for (const room of ['ladder', 'docusaurus']) {
    const folder = join(siteDir, 'src', room);
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  for (const [path, {sections}] of around.pages) {
    hash.update(
      JSON.stringify([path, sections.map(({anchor, otherAnchors}) => [anchor, otherAnchors])]),
    );
  }
  hash.update(JSON.stringify([[...around.folders], [...around.files], [...around.assets]]));
  return hash.digest('hex');
}
