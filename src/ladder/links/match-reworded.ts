import {groupBy} from '../group-by';
import type {CurrentStatement} from './current-pages';
import type {PublishedStatement} from './published-pages';
import {dice} from './similarity';
import {
  fewestWords,
  isAlikeInKind,
  isSameLevel,
  wordCount,
  type MatchRule,
  type Pair,
  type StatementMatching,
} from './statement-matching';

/** How alike the words have to be, by how far away they are now. */
const inSection = 0.5;
const onPage = 0.8;
const elsewhere = 0.85;
/** Of lines that are left in an area, two as alike as `alone` match, if neither is as like a third one as `rival`. */
const alone = 0.4;
const rival = 0.25;
/** But not if the new line has less than this share of the old one's words: the rest may be in several other lines. */
const smallestRest = 0.5;
/** Scores nearer to each other than this do not tell two candidates apart. */
const indistinct = 0.03;

/** Matches reworded statements; the farther away, the more alike the words have to be. */
export function matchReworded(
  matching: StatementMatching,
  live: readonly PublishedStatement[],
): void {
  const bySection = groupBy(matching.unmatchedCurrent(), (statement) =>
    matching.sectionKey(statement),
  );
  matchWithin(
    matching,
    live,
    '4 reworded in section',
    inSection,
    (published) => bySection.get(matching.sectionKey(published)) ?? [],
  );
  const byPage = groupBy(matching.unmatchedCurrent(), (statement) => matching.pageKey(statement));
  matchWithin(
    matching,
    live,
    '5 reworded on page',
    onPage,
    (published) => byPage.get(published.page.record.id) ?? [],
  );
  const anywhere = matching.unmatchedCurrent();
  const pageGone = live.filter(
    (published) => matching.isPageGone(published) && wordCount(published) >= fewestWords,
  );
  matchWithin(matching, pageGone, '6 reworded on other page', elsewhere, (published) =>
    // "A basic understanding" at L2 is not "a solid understanding" at L3, however alike they are.
    anywhere.filter(
      (statement) =>
        isSameLevel(published.page, statement.page) && matching.isOnSameTrack(published, statement),
    ),
  );
}

/** Matches what is left: a statement and a new one of its area that are rather like each other, and like nothing else. */
export function matchLastOnes(
  matching: StatementMatching,
  live: readonly PublishedStatement[],
): void {
  const bySection = groupBy(matching.unmatchedCurrent(), (statement) =>
    matching.sectionKey(statement),
  );
  const pairs = pairsWithin(
    matching,
    live,
    '4 reworded in section',
    rival,
    (published) => bySection.get(matching.sectionKey(published)) ?? [],
  );
  const ofPublished = groupBy(pairs, ({published}) => published);
  const ofStatement = groupBy(pairs, ({statement}) => statement);
  const lastOnes = pairs.filter(
    ({published, statement, score}) =>
      score >= alone &&
      matching.bag(statement).weight >= smallestRest * matching.bag(published).weight &&
      ofPublished.get(published)?.length === 1 &&
      ofStatement.get(statement)?.length === 1,
  );
  matching.matchBest(lastOnes);
}

function matchWithin(...args: Parameters<typeof pairsWithin>): void {
  const [matching] = args;
  const pairs = pairsWithin(...args);
  matching.matchBest(pairs);
  leaveChoices(matching, pairs);
}

function pairsWithin(
  matching: StatementMatching,
  list: readonly PublishedStatement[],
  rule: MatchRule,
  threshold: number,
  candidatesFor: (published: PublishedStatement) => readonly CurrentStatement[],
): Pair[] {
  const {weights} = matching;
  return matching.unmatchedPublished(list).flatMap((published) =>
    candidatesFor(published)
      .filter((statement) => matching.isUnmatched(statement) && isAlikeInKind(published, statement))
      .map((statement) => ({
        published,
        rule,
        statement,
        nearness: 0,
        score: dice(matching.bag(published), matching.bag(statement), weights),
      }))
      .filter(({statement, score}) => score >= threshold && matching.allows(published, statement)),
  );
}

/** Where two unmatched rewordings are equally good, nobody can say which one the link meant. */
function leaveChoices(matching: StatementMatching, pairs: readonly Pair[]): void {
  const rivals = groupBy(
    pairs.filter(({statement}) => matching.isUnmatched(statement)),
    ({published}) => published.record.id,
  );
  for (const [statement, {published, score}] of [...matching.matched]) {
    const others = (rivals.get(published.record.id) ?? [])
      .filter((pair) => matching.isUnmatched(pair.statement) && pair.score >= score - indistinct)
      .map((pair) => pair.statement);
    if (others.length > 0) matching.chooseAmong(published, [statement, ...others]);
  }
}
