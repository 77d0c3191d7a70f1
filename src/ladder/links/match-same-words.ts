import {folderOf} from '../paths';
import type {FoundStatement, KnownStatement} from './found';
import {
  fewestWords,
  groupBy,
  isAlikeInKind,
  isSameLevel,
  wordCount,
  type MatchRule,
  type StatementMatching,
} from './statement-matching';

type Live = readonly KnownStatement[];

/** Recognizes statements by the same words, near before far: in their section, on their page, anywhere. */
export function matchSameWords(matching: StatementMatching, live: Live, gone: Live): void {
  const sameKind = (known: KnownStatement, statement: FoundStatement): number =>
    Number(isAlikeInKind(known, statement));
  const inSection = (known: KnownStatement, statement: FoundStatement): boolean =>
    matching.isInSameSection(known, statement);
  const onPage = (known: KnownStatement, statement: FoundStatement): boolean =>
    matching.isOnSamePage(known, statement);
  const anywhere = (known: KnownStatement, statement: FoundStatement): boolean =>
    matching.isFollowable(known, statement);

  carry(matching, live, '1 same section', inSection, sameKind);
  carry(matching, live, '2 same page', onPage, sameKind);
  splitCopies(matching, live);
  carry(matching, live, '3 other page', anywhere, placeScore);
  carry(matching, gone, '1 same section', inSection, sameKind);
  carry(matching, gone, '2 same page', onPage, sameKind);
  const lost = gone.filter((known) => known.record.state === 'gone' && matching.isLost(known));
  carry(matching, lost, '3 other page', anywhere, placeScore);
}

function carry(
  matching: StatementMatching,
  olds: Live,
  rule: MatchRule,
  fits: (known: KnownStatement, statement: FoundStatement) => boolean,
  nearness: (known: KnownStatement, statement: FoundStatement) => number,
): void {
  const news = groupBy(matching.freeNew(), ({text}) => text);
  const pairs = matching.freeOld(olds).flatMap((known) =>
    (news.get(known.text) ?? [])
      .filter((statement) => fits(known, statement) && matching.allows(known, statement))
      .map((statement) => ({
        known,
        rule,
        statement,
        score: 1,
        nearness: nearness(known, statement),
      })),
  );
  matching.carryBest(pairs);
}

/** Words lost in one place and new in several: nobody can say which of them the link meant. */
function splitCopies(matching: StatementMatching, live: Live): void {
  const news = groupBy(matching.freeNew(), ({text}) => text);
  const olds = groupBy(matching.freeOld(live), ({text}) => text);
  for (const [text, [known, ...others]] of olds) {
    const copies = (news.get(text) ?? []).filter(
      (statement) =>
        known && matching.isFollowable(known, statement) && matching.allows(known, statement),
    );
    if (!known || others.length > 0 || copies.length < 2) continue;
    matching.chooseAmong(known, copies);
  }
}

/** One of several copies was deleted: the same words stand on the same page, or, if that is gone, at the same level. */
export function joinCopies(matching: StatementMatching, live: Live): void {
  const all = groupBy(matching.found, ({text}) => text);
  for (const known of matching.freeOld(live)) {
    if (wordCount(known) < fewestWords) continue;
    const copies = (all.get(known.text) ?? []).filter(
      (statement) =>
        isAlikeInKind(known, statement) &&
        (matching.isLost(known)
          ? isSameLevel(known.page, statement.page) && matching.isOnSameTrack(known, statement)
          : matching.isOnSamePage(known, statement)) &&
        matching.allows(known, statement),
    );
    const [only, ...others] = copies;
    if (!only) continue;
    if (others.length > 0) matching.offer(known, copies);
    else matching.merge(known, only);
  }
}

/** How likely a place is to be where a statement of another page went. */
function placeScore(known: KnownStatement, found: FoundStatement): number {
  return (
    8 * Number(isAlikeInKind(known, found)) +
    4 * Number(isSameLevel(known.page, found.page)) +
    2 * Number(known.section?.name === found.section?.name) +
    Number(folderOf(known.page.path) === folderOf(found.page.path))
  );
}
