import {groupBy} from '../group-by';
import {folderOf} from '../paths';
import type {CurrentStatement} from './current-pages';
import type {PublishedStatement} from './published-pages';
import {
  fewestWords,
  isAlikeInKind,
  isSameLevel,
  wordCount,
  type MatchRule,
  type StatementMatching,
} from './statement-matching';

type Published = readonly PublishedStatement[];

/** Matches statements in the same words, near before far: in their section, on their page, anywhere on the track. */
export function matchSameWords(
  matching: StatementMatching,
  live: Published,
  gone: Published,
): void {
  const sameKind = (published: PublishedStatement, statement: CurrentStatement): number =>
    Number(isAlikeInKind(published, statement));
  const inSection = (published: PublishedStatement, statement: CurrentStatement): boolean =>
    matching.isInSameSection(published, statement);
  const onPage = (published: PublishedStatement, statement: CurrentStatement): boolean =>
    matching.isOnSamePage(published, statement);
  const anywhere = (published: PublishedStatement, statement: CurrentStatement): boolean =>
    matching.isFollowable(published, statement);

  matchWhere(matching, live, '1 same section', inSection, sameKind);
  matchWhere(matching, live, '2 same page', onPage, sameKind);
  splitCopies(matching, live);
  matchWhere(matching, live, '3 other page', anywhere, placeScore);
  matchWhere(matching, gone, '1 same section', inSection, sameKind);
  matchWhere(matching, gone, '2 same page', onPage, sameKind);
  const pageGone = gone.filter(
    (published) => published.record.state === 'gone' && matching.isPageGone(published),
  );
  matchWhere(matching, pageGone, '3 other page', anywhere, placeScore);
}

function matchWhere(
  matching: StatementMatching,
  list: Published,
  rule: MatchRule,
  fits: (published: PublishedStatement, statement: CurrentStatement) => boolean,
  nearness: (published: PublishedStatement, statement: CurrentStatement) => number,
): void {
  const byText = groupBy(matching.unmatchedCurrent(), ({text}) => text);
  const pairs = matching.unmatchedPublished(list).flatMap((published) =>
    (byText.get(published.text) ?? [])
      .filter((statement) => fits(published, statement) && matching.allows(published, statement))
      .map((statement) => ({
        published,
        rule,
        statement,
        score: 1,
        nearness: nearness(published, statement),
      })),
  );
  matching.matchBest(pairs);
}

/** Words that left one place and are new in several: nobody can say which one the link meant. */
function splitCopies(matching: StatementMatching, live: Published): void {
  const byText = groupBy(matching.unmatchedCurrent(), ({text}) => text);
  const publishedByText = groupBy(matching.unmatchedPublished(live), ({text}) => text);
  for (const [text, [published, ...others]] of publishedByText) {
    const copies = (byText.get(text) ?? []).filter(
      (statement) =>
        published &&
        matching.isFollowable(published, statement) &&
        matching.allows(published, statement),
    );
    if (!published || others.length > 0 || copies.length < 2) continue;
    matching.chooseAmong(published, copies);
  }
}

/** One of several copies was deleted: the same words stand on the same page, or, if that is gone, at the same level. */
export function joinCopies(matching: StatementMatching, live: Published): void {
  const all = groupBy(matching.current, ({text}) => text);
  for (const published of matching.unmatchedPublished(live)) {
    if (wordCount(published) < fewestWords) continue;
    const copies = (all.get(published.text) ?? []).filter(
      (statement) =>
        isAlikeInKind(published, statement) &&
        (matching.isPageGone(published)
          ? isSameLevel(published.page, statement.page) &&
            matching.isOnSameTrack(published, statement)
          : matching.isOnSamePage(published, statement)) &&
        matching.allows(published, statement),
    );
    const [only, ...others] = copies;
    if (!only) continue;
    if (others.length > 0) matching.offer(published, copies);
    else matching.merge(published, only);
  }
}

/** How near a place on another page is to where a statement stood. */
function placeScore(published: PublishedStatement, current: CurrentStatement): number {
  return (
    8 * Number(isAlikeInKind(published, current)) +
    4 * Number(isSameLevel(published.page, current.page)) +
    2 * Number(published.section?.name === current.section?.name) +
    Number(folderOf(published.page.path) === folderOf(current.page.path))
  );
}
