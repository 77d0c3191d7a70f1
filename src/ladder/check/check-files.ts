import type {Diagnostic} from '../diagnostic';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {surroundingsOf} from '../references';
import {checkLadder, checkPages, compareDiagnostics} from './check-ladder';

/**
 * Reads and checks the files of a ladder from their texts alone.
 *
 * @param sources - the text of each file, by its path; a file of another ending than `.md` is no page
 * @returns what is wrong, sorted by path and place
 */
export function checkFiles(sources: ReadonlyMap<string, string>): Diagnostic[] {
  const isPage = (path: string): boolean => path.endsWith('.md');
  const pages = Array.from(sources)
    .filter(([path]) => isPage(path))
    .map(([path, source]) => parsePage(path, source));
  const others = [...sources.keys()].filter((path) => !isPage(path));
  const ladder = buildLadder(pages);
  return [
    ...checkPages(ladder, sources),
    ...checkLadder({ladder, sources, surroundings: surroundingsOf(ladder, others, [])}),
  ].toSorted(compareDiagnostics);
}
