import type {Page} from '../model';
import {
  findAll,
  knownPages,
  type FoundPage,
  type FoundSection,
  type FoundStatement,
  type KnownPage,
  type KnownSection,
  type KnownStatement,
} from './found';
import {carrySections} from './carry-sections';
import {matchPages} from './match-pages';
import {matchSections} from './match-sections';
import {matchStatements} from './match-statements';
import type {MatchRule} from './statement-matching';
import {mintId, type Linkable} from './mint';
import {decided, forbidden, type Rule} from './overrides';
import {
  latest,
  type Day,
  type LinkRecord,
  type Registry,
  type State,
  type Wording,
} from './registry';
import {weighWords} from './similarity';
import {successorFinder, tally} from './successors';

/** One thing that differs between the registry and the ladder. */
export type Change =
  | {readonly change: 'new'; readonly id: string; readonly text: string}
  | {
      readonly change: 'reworded' | 'moved' | 'back';
      readonly id: string;
      /** How a statement was recognized, and how alike the words are. */
      readonly rule?: MatchRule;
      readonly score?: number;
      readonly before: string;
      readonly text: string;
      /** The id the text would have if it were new: what `not` forbids. */
      readonly otherwise?: string;
    }
  | {
      readonly change: 'gone' | 'split' | 'merged';
      readonly id: string;
      readonly before: string;
      readonly into?: readonly string[];
      readonly likely?: string;
    };

/** The registry and the ladder brought together. */
export interface Reconciled {
  readonly registry: Registry;
  readonly ids: ReadonlyMap<Linkable, string>;
  readonly changes: readonly Change[];
}

/** A section or a page whose statements went elsewhere goes with them if at least this share did, to one place. */
const mostOf = 0.5;
/** A part of a page that was broken up has at least this share of it. */
const partOf = 0.15;

/**
 * Brings the registry up to date with the ladder.
 *
 * @param registry - what was published so far
 * @param pages - every page there is now
 * @param date - the day of new wordings, places and ends
 * @param rules - people's corrections, as far as they forbid matches or have decided an end
 * @returns the new registry, which holds every id of the old one and every wording of each; the id of everything there
 *   is now; and what differs. The same arguments give the same result, whatever the order of pages and records.
 */
export function reconcile(
  registry: Registry,
  pages: readonly Page[],
  date: Day,
  rules: readonly Rule[] = [],
): Reconciled {
  const found = findAll(pages);
  const known = knownPages(registry, 'live');
  const livePages = known.filter(({record}) => record.state === 'live');
  const closed = decided(rules);
  const gone = knownPages(registry, 'gone');
  const statements = found.flatMap((page) => page.statements);
  const oldStatements = known.flatMap((page) => page.statements);
  const weights = weighWords(new Set([...statements, ...oldStatements].map(({text}) => text)));
  const isForbidden = forbidden(rules);
  const wouldBe = ({page, section, target}: FoundStatement): string =>
    mintId(page.path, section?.target.name ?? '', target.text, new Set());

  // Which page is which, and which section of each.
  const openPages = gone.filter(({record}) => !closed.has(record.id));
  const pageMatches = matchPages(livePages, openPages, found, weights);
  // A page that came back may stand twice: as it was when it went, and among the pages of live records.
  const livePageOf = new Map(known.map((page) => [page.record.id, page]));
  const carriedPages = new Map(
    [...pageMatches.carried].map(([page, old]) => [page, livePageOf.get(old.record.id) ?? old]),
  );
  const sections = new Map<FoundSection, KnownSection>();
  for (const [page, old] of carriedPages) {
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
    .filter(({record}) => !closed.has(record.id))
    .map((statement): KnownStatement => ({
      ...statement,
      page: livePageOf.get(statement.page.record.id) ?? statement.page,
      section: liveSections.get(statement.section?.record.id ?? '') ?? statement.section,
    }));
  const matches = matchStatements(oldStatements, goneStatements, statements, {
    pages: carriedPages,
    sections,
    weights,
    // Hashing every candidate takes time, and most ladders have no corrections.
    forbids: ({record}, statement) =>
      rules.length > 0 && isForbidden(record.id, wouldBe(statement)),
  });

  // Where the statements of what is lost went.
  const destinations = new Map<KnownStatement, readonly FoundStatement[]>(matches.split);
  for (const [statement, {known: old}] of matches.carried) destinations.set(old, [statement]);
  for (const [old, statement] of matches.merged) destinations.set(old, [statement]);
  const wentTo = (olds: readonly KnownStatement[]): FoundStatement[] =>
    olds.flatMap((old) => destinations.get(old) ?? []);

  const sectionMoves = carrySections({
    livePages,
    goneSections: gone
      .flatMap((page) => page.sections)
      .filter(({record}) => !closed.has(record.id)),
    found,
    carriedPages,
    sections,
    wentTo,
  });

  // Every id there is now: those carried, then new ones in reading order.
  const taken = {has: (id: string) => registry.records.has(id) || fresh.has(id)};
  const fresh = new Set<string>();
  const ids = new Map<Linkable, string>();
  const give = (
    target: Linkable,
    old: LinkRecord | undefined,
    section: string,
    path: string,
  ): void => {
    const text = 'text' in target ? target.text : '';
    const id = old?.id ?? mintId(path, section, text, taken);
    fresh.add(id);
    ids.set(target, id);
  };
  for (const page of found) {
    give(page.target, carriedPages.get(page)?.record, '', page.path);
    for (const section of page.sections)
      give(section.target, sections.get(section)?.record, section.target.name, page.path);
    for (const statement of page.statements) {
      const old = matches.carried.get(statement)?.known.record;
      give(statement.target, old, statement.section?.target.name ?? '', page.path);
    }
  }
  const idOf = (target: Linkable): string => {
    const id = ids.get(target);
    if (id === undefined) throw new Error('A part of the ladder was left without an id');
    return id;
  };

  // The records.
  const records = new Map<string, LinkRecord>(registry.records);
  const changes: Change[] = [];
  const write = (
    id: string,
    kind: LinkRecord['kind'],
    wording: Omit<Wording, 'date'>,
    place: object,
    match?: {readonly rule: MatchRule; readonly score: number; readonly otherwise: () => string},
  ): void => {
    const old = registry.records.get(id);
    const wordings = append(old?.wordings ?? [], {date, ...wording});
    const places = append<object>(old?.places ?? [], {date, ...place});
    if (
      old?.state === 'live' &&
      old.kind === kind &&
      wordings === old.wordings &&
      places === old.places
    )
      return;
    records.set(id, {id, kind, state: 'live', places, wordings} as LinkRecord);
    const {text} = wording;
    if (!old) {
      changes.push({change: 'new', id, text});
      return;
    }
    const change = old.state !== 'live' ? 'back' : wordings === old.wordings ? 'moved' : 'reworded';
    const matched = match && {...match, otherwise: match.otherwise()};
    changes.push({change, id, ...matched, before: latest(old.wordings).text, text});
  };
  const levelOf = ({level}: FoundPage): {level?: string} => (level === undefined ? {} : {level});
  for (const page of found) {
    const {target, path} = page;
    write(idOf(target), 'page', {text: target.title, ...levelOf(page)}, {path});
    for (const {target: section} of page.sections) {
      const anchors = [section.anchor, ...section.otherAnchors];
      write(
        idOf(section),
        'section',
        {text: section.name, ...levelOf(page)},
        {page: idOf(target), anchors},
      );
    }
    for (const statement of page.statements) {
      const {kind, text} = statement.target;
      const place = {
        page: idOf(target),
        ...(statement.section && {section: idOf(statement.section.target)}),
      };
      const match = matches.carried.get(statement);
      write(
        idOf(statement.target),
        kind,
        {text, ...levelOf(page)},
        place,
        match && {
          rule: match.rule,
          score: rounded(match.score),
          otherwise: () => wouldBe(statement),
        },
      );
    }
  }

  // What is no longer there.
  const end = (record: LinkRecord, state: State): void => {
    const {id, kind, places, wordings} = record;
    records.set(id, {id, kind, ...state, places, wordings} as LinkRecord);
    const {text: before} = latest(wordings);
    if (state.state === 'live') return;
    const change = {change: state.state, id, before};
    changes.push(
      state.state === 'gone'
        ? {...change, ...(state.likely !== undefined && {likely: state.likely})}
        : {...change, into: state.into},
    );
  };
  const pageNow = new Map([...carriedPages].map(([page, old]) => [old, page]));
  const isIn = new Set(ids.values());
  const findSuccessor = successorFinder(statements, ({page}) => pageNow.get(page), weights);
  for (const old of oldStatements) {
    if (isIn.has(old.record.id)) continue;
    const parts = matches.split.get(old);
    const whole = matches.merged.get(old);
    if (parts)
      end(old.record, {state: 'split', ended: date, into: parts.map(({target}) => idOf(target))});
    else if (whole) end(old.record, {state: 'merged', ended: date, into: [idOf(whole.target)]});
    else {
      const likely = findSuccessor(old, (one) => {
        const id = idOf(one.target);
        return isForbidden(old.record.id, id);
      });
      end(old.record, {state: 'gone', ended: date, ...(likely && {likely: idOf(likely.target)})});
    }
  }
  for (const page of livePages) {
    for (const old of page.sections) {
      if (isIn.has(old.record.id)) continue;
      const parts = sectionMoves.split.get(old);
      const likely = sectionMoves.likely.get(old);
      if (parts)
        end(old.record, {state: 'split', ended: date, into: parts.map(({target}) => idOf(target))});
      else
        end(old.record, {state: 'gone', ended: date, ...(likely && {likely: idOf(likely.target)})});
    }
    if (isIn.has(page.record.id)) continue;
    end(page.record, endOfPage(page));
  }

  /** A page that is gone: broken into several, taken up by one, or deleted. */
  function endOfPage(page: KnownPage): State {
    const parts = pageMatches.split.get(page);
    if (parts) return {state: 'split', ended: date, into: parts.map(({target}) => idOf(target))};
    const went = wentTo(page.statements).map((statement) => statement.page);
    const sectionsWent = page.sections.flatMap((section) => {
      const target = [...sections].find(([, old]) => old === section)?.[0];
      return target
        ? [target.page]
        : (sectionMoves.split.get(section) ?? []).map((one) => one.page);
    });
    const all = [...went, ...sectionsWent];
    const size = page.statements.length + page.sections.length;
    const large = tally(all).filter(({count}) => count >= partOf * size);
    const [first, second] = large;
    const total = large.reduce((sum, {count}) => sum + count, 0);
    if (first && second && total >= mostOf * size)
      return {
        state: 'split',
        ended: date,
        into: large.map(({item}) => idOf(item.target)).toSorted(),
      };
    if (first && first.count >= mostOf * size)
      return {state: 'merged', ended: date, into: [idOf(first.item.target)]};
    const likely = first?.item ?? found.find(({title}) => title === page.title);
    return {state: 'gone', ended: date, ...(likely && {likely: idOf(likely.target)})};
  }

  return {registry: {records}, ids, changes};
}

/** Adds an entry to a dated list unless it says what the last one says. The list itself if nothing is new. */
function append<T extends object>(list: readonly T[], entry: T): readonly T[] {
  const last = list.at(-1);
  const undated = (value: T): string => JSON.stringify({...value, date: undefined});
  return last && undated(last) === undated(entry) ? list : [...list, entry];
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
