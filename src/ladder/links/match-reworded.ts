import type {FoundStatement, KnownStatement} from './found';
import {dice} from './similarity';
import {
  fewestWords,
  groupBy,
  isAlikeInKind,
  isSameLevel,
  wordCount,
  type MatchRule,
  type Pair,
  type StatementMatching,
} from './statement-matching';

const inSection = 0.5;
const onPage = 0.8;
const elsewhere = 0.85;
/** Scores nearer to each other than this do not tell two candidates apart. */
const indistinct = 0.03;

/** Recognizes statements by nearly the same words; the farther they went, the nearer the words have to be. */
export function matchReworded(matching: StatementMatching, live: readonly KnownStatement[]): void {
  const bySection = groupBy(matching.freeNew(), (statement) => matching.sectionKey(statement));
  carry(
    matching,
    live,
    '4 reworded in section',
    inSection,
    (known) => bySection.get(matching.sectionKey(known)) ?? [],
  );
  const byPage = groupBy(matching.freeNew(), (statement) => matching.pageKey(statement));
  carry(
    matching,
    live,
    '5 reworded on page',
    onPage,
    (known) => byPage.get(known.page.record.id) ?? [],
  );
  const anywhere = matching.freeNew();
  const lost = live.filter((known) => matching.isLost(known) && wordCount(known) >= fewestWords);
  carry(matching, lost, '6 reworded on other page', elsewhere, (known) =>
    // "A basic understanding" at L2 is not "a solid understanding" at L3, however alike they are.
    anywhere.filter(
      (statement) =>
        isSameLevel(known.page, statement.page) && matching.isOnSameTrack(known, statement),
    ),
  );
}

function carry(
  matching: StatementMatching,
  olds: readonly KnownStatement[],
  rule: MatchRule,
  threshold: number,
  newsFor: (known: KnownStatement) => readonly FoundStatement[],
): void {
  const {weights} = matching;
  const pairs: Pair[] = matching.freeOld(olds).flatMap((known) =>
    newsFor(known)
      .filter((statement) => matching.isFree(statement) && isAlikeInKind(known, statement))
      .map((statement) => ({
        known,
        rule,
        statement,
        nearness: 0,
        score: dice(matching.bag(known), matching.bag(statement), weights),
      }))
      .filter(({statement, score}) => score >= threshold && matching.allows(known, statement)),
  );
  matching.carryBest(pairs);
  leaveChoices(matching, pairs);
}

/** Two that are as good as each other, neither of them anyone else's: nobody can say which the link meant. */
function leaveChoices(matching: StatementMatching, pairs: readonly Pair[]): void {
  const rivals = groupBy(
    pairs.filter(({statement}) => matching.isFree(statement)),
    ({known}) => known.record.id,
  );
  for (const [statement, {known, score}] of [...matching.carried]) {
    const others = (rivals.get(known.record.id) ?? [])
      .filter((pair) => matching.isFree(pair.statement) && pair.score >= score - indistinct)
      .map((pair) => pair.statement);
    if (others.length > 0) matching.chooseAmong(known, [statement, ...others]);
  }
}
