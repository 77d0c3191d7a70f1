import type {Page} from '../model';
import {endsOf} from './ends';
import {currentPages, type CurrentPage, type CurrentStatement} from './current-pages';
import {mintId, type Linkable} from './mint';
import {decided, forbidden, type Override} from './overrides';
import {matchLadder, type LadderMatches} from './match-ladder';
import {RegistryDraft, type Change} from './registry-draft';
import type {Day, LinkRecord, Registry} from './registry';

/** The registry and the ladder brought together. */
export interface Reconciled {
  readonly registry: Registry;
  readonly ids: ReadonlyMap<Linkable, string>;
  readonly changes: readonly Change[];
}

/**
 * Brings the registry up to date with the ladder.
 *
 * @param registry - what was published so far
 * @param pages - every page there is now
 * @param date - the day of new wordings, places and ends
 * @param overrides - people's corrections, as far as they forbid matches or have decided an end
 * @returns the new registry, which holds every id of the old one and every wording of each; the id of everything there
 *   is now; and what differs. The same arguments give the same result, whatever the order of pages and records.
 */
export function reconcile(
  registry: Registry,
  pages: readonly Page[],
  date: Day,
  overrides: readonly Override[] = [],
): Reconciled {
  const current = currentPages(pages);
  const closed = decided(overrides);
  const isForbidden = forbidden(overrides);
  const matches = matchLadder(
    registry,
    current,
    (id) => closed.has(id),
    // Hashing every candidate takes time, and most ladders have no corrections.
    (id, statement) => overrides.length > 0 && isForbidden(id, idIfNew(statement)),
  );
  const ids = giveIds(registry, current, matches);
  const idOf = (target: Linkable): string => {
    const id = ids.get(target);
    if (id === undefined) throw new Error('A part of the ladder was left without an id');
    return id;
  };

  const draft = new RegistryDraft(registry, date);
  for (const page of current) recordPage(draft, page, matches, idOf);
  for (const [record, end] of endsOf(matches, current, idOf, isForbidden)) draft.end(record, end);
  return {registry: {...registry, records: draft.records}, ids, changes: draft.changes};
}

/** The id a statement would have if it were new, and no other had it. */
function idIfNew({page, section, target}: CurrentStatement): string {
  return mintId(page.path, section?.target.name ?? '', target.text, new Set());
}

/** The id of everything there is now: that of its match, or a new one, in reading order. */
function giveIds(
  {records}: Registry,
  current: readonly CurrentPage[],
  {pages, sections, statements}: LadderMatches,
): ReadonlyMap<Linkable, string> {
  const given = new Set<string>();
  const taken = {has: (id: string) => records.has(id) || given.has(id)};
  const ids = new Map<Linkable, string>();
  const give = (
    target: Linkable,
    old: LinkRecord | undefined,
    path: string,
    section = '',
  ): void => {
    const text = 'text' in target ? target.text : '';
    const id = old?.id ?? mintId(path, section, text, taken);
    given.add(id);
    ids.set(target, id);
  };
  for (const page of current) {
    give(page.target, pages.get(page)?.record, page.path);
    for (const section of page.sections)
      give(section.target, sections.get(section)?.record, page.path, section.target.name);
    for (const statement of page.statements) {
      const old = statements.matched.get(statement)?.published.record;
      give(statement.target, old, page.path, statement.section?.target.name);
    }
  }
  return ids;
}

/** Notes a page, its sections and its statements as they are. */
function recordPage(
  draft: RegistryDraft,
  {target: page, path, level, sections, statements}: CurrentPage,
  matches: LadderMatches,
  idOf: (target: Linkable) => string,
): void {
  const atLevel = level === undefined ? {} : {level};
  draft.live(idOf(page), 'page', {text: page.title, ...atLevel}, {path});
  for (const {target} of sections) {
    const anchors = [target.anchor, ...target.otherAnchors];
    const place = {page: idOf(page), anchors};
    draft.live(idOf(target), 'section', {text: target.name, ...atLevel}, place);
  }
  for (const statement of statements) {
    const {target, section} = statement;
    const place = {page: idOf(page), ...(section && {section: idOf(section.target)})};
    const match = matches.statements.matched.get(statement);
    draft.live(
      idOf(target),
      target.kind,
      {text: target.text, ...atLevel},
      place,
      match && {...match, otherwise: () => idIfNew(statement)},
    );
  }
}
