import {carrySections, type SectionMoves} from './carry-sections';
import {
  knownPages,
  type FoundPage,
  type FoundSection,
  type FoundStatement,
  type KnownPage,
  type KnownSection,
  type KnownStatement,
} from './found';
import {matchPages, type PageMatches} from './match-pages';
import {matchSections} from './match-sections';
import {matchStatements} from './match-statements';
import type {Registry} from './registry';
import {weighWords, type Weights} from './similarity';
import type {StatementMatches} from './statement-matching';
import {sameTracks, type SameTrack} from './tracks';

/** What of the registry is what in the ladder. */
export interface Recognized {
  /** The pages there were, and their statements. */
  readonly livePages: readonly KnownPage[];
  readonly oldStatements: readonly KnownStatement[];
  readonly pages: ReadonlyMap<FoundPage, KnownPage>;
  readonly pageSplits: PageMatches['split'];
  readonly sections: ReadonlyMap<FoundSection, KnownSection>;
  readonly sectionMoves: SectionMoves;
  readonly statements: StatementMatches;
  /** Where old statements went, those that were taken apart to every part. */
  readonly wentTo: (olds: readonly KnownStatement[]) => readonly FoundStatement[];
  readonly isSameTrack: SameTrack;
  readonly weights: Weights;
}

/**
 * Finds out which page, section and statement is which.
 *
 * @param registry - what was published so far
 * @param found - what there is now
 * @param isClosed - whether a person has decided what became of an id that is gone: it does not come back by itself
 * @param forbids - whether a person has forbidden that an id goes on as a statement
 */
export function recognize(
  registry: Registry,
  found: readonly FoundPage[],
  isClosed: (id: string) => boolean,
  forbids: (id: string, statement: FoundStatement) => boolean,
): Recognized {
  const known = knownPages(registry, 'live');
  const livePages = known.filter(({record}) => record.state === 'live');
  const gone = knownPages(registry, 'ended');
  const isOpen = ({record}: {readonly record: {readonly id: string}}): boolean =>
    !isClosed(record.id);
  const statements = found.flatMap((page) => page.statements);
  const oldStatements = known.flatMap((page) => page.statements);
  // Mostly nothing has changed, and no word needs to be weighed.
  let weigh: Weights | undefined;
  const weights: Weights = (word) => {
    weigh ??= weighWords(new Set([...statements, ...oldStatements].map(({text}) => text)));
    return weigh(word);
  };

  const pageMatches = matchPages(livePages, gone.filter(isOpen), found, weights);
  // A page that came back may stand twice: as it was when it went, and among the pages of live records.
  const livePageOf = new Map(known.map((page) => [page.record.id, page]));
  const pages = new Map(
    [...pageMatches.carried].map(([page, old]) => [page, livePageOf.get(old.record.id) ?? old]),
  );
  const isSameTrack = sameTracks(pages, found);
  const sections = new Map<FoundSection, KnownSection>();
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
    .map((statement): KnownStatement => ({
      ...statement,
      page: livePageOf.get(statement.page.record.id) ?? statement.page,
      section: liveSections.get(statement.section?.record.id ?? '') ?? statement.section,
    }));
  const matches = matchStatements(oldStatements, goneStatements, statements, {
    pages,
    sections,
    isSameTrack,
    weights,
    forbids: ({record}, statement) => forbids(record.id, statement),
  });

  const destinations = new Map<KnownStatement, readonly FoundStatement[]>(matches.split);
  for (const [statement, {known: old}] of matches.carried) destinations.set(old, [statement]);
  for (const [old, statement] of matches.merged) destinations.set(old, [statement]);
  const wentTo = (olds: readonly KnownStatement[]): FoundStatement[] =>
    olds.flatMap((old) => destinations.get(old) ?? []);

  const sectionMoves = carrySections({
    livePages,
    goneSections: gone.flatMap((page) => page.sections).filter(isOpen),
    found,
    carriedPages: pages,
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
    statements: matches,
    wentTo,
    isSameTrack,
    weights,
  };
}
