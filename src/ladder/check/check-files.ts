import type {Diagnostic} from '../diagnostic';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {nothingSaid, type OwnersWord} from '../recognition/owners-word';
import {surroundingsOf, type Surroundings} from '../references';
import {asOwnerSays} from './as-owner-says';
import {checkLadder, checkPages, compareDiagnostics} from './check-ladder';

/**
 * Reads and checks the files of a ladder from their texts alone.
 *
 * @param sources - the text of each file, by its path; a file of another ending than `.md` is no page
 * @param beside - other files that its links may lead to, those of its folder and the static ones of the site; and what its
 *   owner says
 * @returns what is wrong, sorted by path and place
 */
export function checkFiles(
  sources: ReadonlyMap<string, string>,
  beside: Partial<Pick<Surroundings, 'files' | 'assets'>> & {readonly owner?: OwnersWord} = {},
): Diagnostic[] {
  const isPage = (path: string): boolean => path.endsWith('.md');
  const pages = Array.from(sources)
    .filter(([path]) => isPage(path))
    .map(([path, source]) => parsePage(path, source));
  const named = [...sources.keys()].filter((path) => !isPage(path));
  const {files = [], assets = [], owner = nothingSaid} = beside;
  const ladder = buildLadder(pages, owner);
  const found = [
    ...checkPages(ladder, sources),
    ...checkLadder({
      ladder,
      sources,
      surroundings: surroundingsOf(ladder, [...named, ...files], assets),
    }),
  ];
  return asOwnerSays(found, owner).toSorted(compareDiagnostics);
}
