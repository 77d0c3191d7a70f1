import {buildLadder} from '../../src/ladder/ladder';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';
import {buildIndex} from '../../src/ladder/search/build-index';
import type {Found, SearchIndex} from '../../src/ladder/search/found';
import {searchRecords} from '../../src/ladder/search/records';
import {openIndex} from '../../src/ladder/search/search';

/** A small ladder to search. */
export const searched: Readonly<Record<string, string>> = {
  'Garden/L1-Helper.md':
    '# L1: Helper\n\n- **Evaluation**: Gardener\n\n## 🌿 Plants\n\n- I water each bed.\n- I label what I sow.\n\n<details>\n<summary>Examples</summary>\n\n- I watered through the drought.\n\n</details>\n',
  'Garden/L2-Gardener.md':
    '# L2: Gardener\n\n- **Evaluation**: Head of the park\n\n## 🌿 Plants\n\n- I water each bed.\n- I mentor a helper for a season.\n',
  'Park/L2-Senior-Keeper.md':
    '# L2: Senior Keeper\n\n## Gates\n\n- I mentor whoever keeps a gate.\n- The word constructor is a word.\n',
  'Guide.md': '# Guide\n\n## Reading\n\nHow a ladder is read.\n',
};

/** Opens an index whose files go through JSON, as they do on their way to a browser. */
export function openIndexOf(sources: Readonly<Record<string, string>>): {
  index: SearchIndex;
  loaded: string[];
} {
  const ladder = buildLadder(
    Object.entries(sources).map(([path, source]) => parsePage(path, source)),
  );
  const built = buildIndex(
    searchRecords(ladder, reconcile(emptyRegistry, ladder.pages, '2026-01-01').ids),
  );
  const loaded: string[] = [];
  const index = openIndex((name) => {
    loaded.push(name);
    if (!built.has(name)) return Promise.reject(new Error(`There is no ${name}`));
    return Promise.resolve(JSON.parse(JSON.stringify(built.get(name))) as unknown);
  });
  return {index, loaded};
}

/** The words of what is found, the best first. */
export const textsOf = ({results}: Found): string[] => results.map(({text}) => text);
