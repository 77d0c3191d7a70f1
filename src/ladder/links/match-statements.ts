import type {FoundStatement, KnownStatement} from './found';
import {mergeParts, splitParts} from './match-parts';
import {matchReworded} from './match-reworded';
import {joinCopies, matchSameWords} from './match-same-words';
import {StatementMatching, type StatementMatches, type Surrounding} from './statement-matching';

/**
 * Finds which statement is which: first the same words, near before far, then what was taken apart, then reworded ones,
 * by score, where place allows it, then what was put together and what had a twin. Between equals the order of ids and
 * of the page decides, the same way every time.
 *
 * @param live - the statements there were
 * @param gone - statements deleted earlier; only the same words revive them, and only what no live one claims
 * @param found - the statements there are, in reading order
 * @param around - which pages and sections are which
 */
export function matchStatements(
  live: readonly KnownStatement[],
  gone: readonly KnownStatement[],
  found: readonly FoundStatement[],
  around: Surrounding,
): StatementMatches {
  const matching = new StatementMatching(found, around);
  matchSameWords(matching, live, gone);
  splitParts(matching, live);
  matchReworded(matching, live);
  mergeParts(matching, live);
  joinCopies(matching, live);
  return matching;
}
