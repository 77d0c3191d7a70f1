import {createHash} from 'node:crypto';
import {fragmentAliases} from '../ladder/links/aliases';
import {codeDigest} from '../workspace/code-digest';
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
          aliases.away.map(({fragment, section}) => [fragment, section.id]),
        ],
      ]),
    );
  }
  hash.update(JSON.stringify([[...around.folders], [...around.files], [...around.assets]]));
  return hash.digest('hex');
}
