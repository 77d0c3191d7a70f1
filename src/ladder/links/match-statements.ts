import type {CurrentStatement} from './current-pages';
import type {PublishedStatement} from './published-pages';
import {mergeParts, splitParts} from './match-parts';
import {matchLastOnes, matchReworded} from './match-reworded';
import {joinCopies, matchSameWords} from './match-same-words';
import {StatementMatching, type MatchContext, type StatementMatches} from './statement-matching';

/**
 * Finds which statement is which: first those in the same words, near before far, then those that were split, then
 * reworded ones, by score, where place allows it, then those that were merged, those of which a copy stays, and what is
 * left. Between equals the order of ids and of the page decides, the same way every time.
 *
 * @param live - the published statements that were in the ladder until now
 * @param gone - statements deleted earlier; only the same words revive them, and only what no live one claims
 * @param current - the statements there are, in reading order
 * @param context - which pages and sections are which
 */
export function matchStatements(
  live: readonly PublishedStatement[],
  gone: readonly PublishedStatement[],
  current: readonly CurrentStatement[],
  context: MatchContext,
): StatementMatches {
  const matching = new StatementMatching(current, context);
  matchSameWords(matching, live, gone);
  splitParts(matching, live);
  matchReworded(matching, live);
  mergeParts(matching, live);
  joinCopies(matching, live);
  matchLastOnes(matching, live);
  return matching;
}
