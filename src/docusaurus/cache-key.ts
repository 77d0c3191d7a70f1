import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {areaPages} from '../ladder/compare/area-pages';
import {fragmentAliases} from '../ladder/links/aliases';
import {codeDigest} from '../workspace/code-digest';
import type {Snapshot} from '../workspace/workspace';
import {shownImages} from './application/linked-files';

/**
 * A digest of everything a page is made of beside its own file: the code that reads and renders it, and where the links
 * of other pages may lead. The bundler's cache does not see either by itself.
 *
 * @param siteDir - the project's folder
 * @param snapshot - the ladder
 * @param folder - its folder, absolute
 */
export function cacheKey(siteDir: string, snapshot: Snapshot, folder: string): string {
  const {ladder, around, ids, links} = snapshot;
  const hash = createHash('sha256');
  hash.update(codeDigest(siteDir, ['ladder', 'docusaurus']));
  for (const [path, {sections}] of around.pages) {
    hash.update(
      JSON.stringify([path, sections.map(({anchor, otherAnchors}) => [anchor, otherAnchors])]),
    );
  }
  // What a page shows of its links: ids, the numbers of wordings, old fragments.
  const aliasesOf = fragmentAliases(links.registry);
  for (const id of ids.values()) {
    const record = links.registry.records.get(id);
    const aliases = record?.kind === 'page' ? aliasesOf(id) : undefined;
    hash.update(
      JSON.stringify([
        id,
        record?.wordings.length,
        aliases && [
          [...aliases.here],
          aliases.away.map(({fragment, section: {id: away, wordings}}) => [
            fragment,
            away,
            wordings.at(-1)?.text,
          ]),
        ],
      ]),
    );
  }
  // Where each area is shown at every level.
  for (const {permalink, areas} of areaPages(ladder))
    hash.update(JSON.stringify([permalink, areas.map((area) => area && ids.get(area))]));
  // Docusaurus writes the size of an image into the page.
  for (const file of shownImages(snapshot, folder, join(siteDir, 'static')))
    hash.update(file).update(contentOf(file));
  hash.update(JSON.stringify([[...around.folders], [...around.files], [...around.assets]]));
  return hash.digest('hex');
}

/** Nothing for a file that is not there: a rule says so. */
function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
