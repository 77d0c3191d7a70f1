import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fragmentAliases} from '../ladder/links/aliases';
import type {Snapshot} from '../workspace/workspace';

/**
 * A digest of everything a page is made of beside its own file: the code that reads and renders it, and where the links
 * of other pages may lead. The bundler's cache does not see either by itself.
 *
 * @param siteDir - the project's folder
 * @param snapshot - the ladder
 */
export function cacheKey(siteDir: string, {around, ids, links}: Snapshot): string {
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
          aliases.away.map(({fragment, section}) => [fragment, section.id]),
        ],
      ]),
    );
  }
  hash.update(JSON.stringify([[...around.folders], [...around.files], [...around.assets]]));
  return hash.digest('hex');
}
