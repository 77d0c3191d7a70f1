import {followSections, type SectionMoves} from './follow-sections';
import type {CurrentPage, CurrentSection, CurrentStatement} from './current-pages';
import {
  publishedPages,
  type PublishedPage,
  type PublishedSection,
  type PublishedStatement,
} from './published-pages';
import {matchPages, type PageMatches} from './match-pages';
import {matchSections} from './match-sections';
import {matchStatements} from './match-statements';
import type {Registry} from './registry';
import {weighWords, type Weights} from './similarity';
import type {StatementMatches} from './statement-matching';
import {sameTracks, type SameTrack} from './tracks';

/** Which published page, section and statement is which current one. */
export interface LadderMatches {
  /** The published pages that were in the ladder until now, and their statements. */
  readonly livePages: readonly PublishedPage[];
  readonly oldStatements: readonly PublishedStatement[];
  readonly pages: ReadonlyMap<CurrentPage, PublishedPage>;
  readonly pageSplits: PageMatches['split'];
  readonly sections: ReadonlyMap<CurrentSection, PublishedSection>;
  readonly sectionMoves: SectionMoves;
  readonly statements: StatementMatches;
  /** Where published statements went; those that were split, to every part. */
  readonly wentTo: (list: readonly PublishedStatement[]) => readonly CurrentStatement[];
  readonly isSameTrack: SameTrack;
  readonly weights: Weights;
}

/**
 * Finds out which published page, section and statement is which current one.
 *
 * @param registry - what was published so far
 * @param current - what there is now
 * @param isClosed - whether a person has decided what became of an id that is gone: it does not come back by itself
 * @param forbids - whether a person has forbidden that an id goes on as a statement
 */
export function matchLadder(
  registry: Registry,
  current: readonly CurrentPage[],
  isClosed: (id: string) => boolean,
  forbids: (id: string, statement: CurrentStatement) => boolean,
): LadderMatches {
  const published = publishedPages(registry, 'live');
  const livePages = published.filter(({record}) => record.state === 'live');
  const gone = publishedPages(registry, 'ended');
  const isOpen = ({record}: {readonly record: {readonly id: string}}): boolean =>
    !isClosed(record.id);
  const statements = current.flatMap((page) => page.statements);
  const oldStatements = published.flatMap((page) => page.statements);
  // Weighed when the first word is asked for: mostly nothing has changed.
  let weigh: Weights | undefined;
  const weights: Weights = (word) => {
    weigh ??= weighWords(new Set([...statements, ...oldStatements].map(({text}) => text)));
    return weigh(word);
  };

  const pageMatches = matchPages(livePages, gone.filter(isOpen), current, weights);
  // A page that came back may stand twice: as it was when it went, and among the pages of live records.
  const livePageOf = new Map(published.map((page) => [page.record.id, page]));
  const pages = new Map(
    [...pageMatches.matched].map(([page, old]) => [page, livePageOf.get(old.record.id) ?? old]),
  );
  const isSameTrack = sameTracks(pages, current);
  const sections = new Map<CurrentSection, PublishedSection>();
  for (const [page, old] of pages) {
    for (const [section, oldSection] of matchSections(old, page, weights)) {
      sections.set(section, oldSection);
    }
  }

  // Statements that went earlier stand, for matching, on the page and in the section that are there now.
  const liveSections = new Map(
    [...sections.values()].map((section) => [section.record.id, section]),
  );
  const goneStatements = gone
    .flatMap((page) => page.statements)
    .filter(isOpen)
    .map((statement): PublishedStatement => ({
      ...statement,
      page: livePageOf.get(statement.page.record.id) ?? statement.page,
      section: liveSections.get(statement.section?.record.id ?? '') ?? statement.section,
    }));
  const statementMatches = matchStatements(oldStatements, goneStatements, statements, {
    pages,
    sections,
    isSameTrack,
    weights,
    forbids: ({record}, statement) => forbids(record.id, statement),
  });

  const destinations = new Map<PublishedStatement, readonly CurrentStatement[]>(
    statementMatches.split,
  );
  for (const [statement, {published: old}] of statementMatches.matched)
    destinations.set(old, [statement]);
  for (const [old, statement] of statementMatches.merged) destinations.set(old, [statement]);
  const wentTo = (list: readonly PublishedStatement[]): CurrentStatement[] =>
    list.flatMap((old) => destinations.get(old) ?? []);

  const sectionMoves = followSections({
    livePages,
    goneSections: gone.flatMap((page) => page.sections).filter(isOpen),
    current,
    matchedPages: pages,
    sections,
    isSameTrack,
    wentTo,
  });
  return {
    livePages,
    oldStatements,
    pages,
    pageSplits: pageMatches.split,
    sections,
    sectionMoves,
    statements: statementMatches,
    wentTo,
    isSameTrack,
    weights,
  };
}
