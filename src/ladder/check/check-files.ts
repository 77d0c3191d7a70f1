import type {Diagnostic} from '../diagnostic';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {surroundingsOf, type Surroundings} from '../references';
import {checkLadder, checkPages, compareDiagnostics} from './check-ladder';

/**
 * Reads and checks the files of a ladder from their texts alone.
 *
 * @param sources - the text of each file, by its path; a file of another ending than `.md` is no page
 * @param beside - other files that its links may lead to: those of its folder, and the static ones of the site
 * @returns what is wrong, sorted by path and place
 */
export function checkFiles(
  sources: ReadonlyMap<string, string>,
  beside: Partial<Pick<Surroundings, 'files' | 'assets'>> = {},
): Diagnostic[] {
  const isPage = (path: string): boolean => path.endsWith('.md');
  const pages = Array.from(sources)
    .filter(([path]) => isPage(path))
    .map(([path, source]) => parsePage(path, source));
  const named = [...sources.keys()].filter((path) => !isPage(path));
  const {files = [], assets = []} = beside;
  const ladder = buildLadder(pages);
  return [
    ...checkPages(ladder, sources),
    ...checkLadder({
      ladder,
      sources,
      surroundings: surroundingsOf(ladder, [...named, ...files], assets),
    }),
  ].toSorted(compareDiagnostics);
}
