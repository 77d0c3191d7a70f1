import type {Diagnostic} from '../diagnostic';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {surroundingsOf} from '../references';
import {checkLadder, checkPage, compareDiagnostics} from './check-ladder';

/**
 * Reads and checks the files of a ladder from their texts alone.
 *
 * @param sources - each page's text, by its path
 * @returns what is wrong, sorted by path and place
 */
export function checkFiles(sources: ReadonlyMap<string, string>): Diagnostic[] {
  const files = Array.from(sources, ([path, source]) => ({page: parsePage(path, source), source}));
  const ladder = buildLadder(files.map(({page}) => page));
  return [
    ...files.flatMap(checkPage),
    ...checkLadder({ladder, sources}, surroundingsOf(ladder, [], [])),
  ].toSorted(compareDiagnostics);
}
