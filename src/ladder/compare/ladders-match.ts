import {buildLadder} from '../ladder';
import {linkablesOf, type Linkable} from '../links/mint';
import type {Override} from '../links/overrides';
import {reconcile} from '../links/reconcile';
import type {Registry} from '../links/registry';
import type {Ladder, Page, Section, Statement} from '../model';
import {parsePage} from '../parse/page';
import type {OwnersWord} from '../recognition/owners-word';

/** A version of a ladder, as it was written. */
export interface WrittenVersion {
  readonly ladder: Ladder;
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads a version of a ladder.
 *
 * @param sources - the texts of its pages, by their paths
 * @param owner - what the owner said of it
 */
export function writtenVersion(
  sources: ReadonlyMap<string, string>,
  owner?: OwnersWord,
): WrittenVersion {
  const pages = Array.from(sources, ([path, text]) => parsePage(path, text));
  return {ladder: buildLadder(pages, owner), sources};
}

/** A version of a ladder, with the permanent ids of all that is in it. */
export interface Version extends WrittenVersion {
  readonly ids: ReadonlyMap<Linkable, string>;
  /** Every link that was published by then, this version's own included. */
  readonly registry: Registry;
}

/** One statement of a ladder and where it stands. */
export interface Placed {
  readonly page: Page;
  /** The section it stands in; none above the first heading. */
  readonly section: Section | undefined;
  readonly statement: Statement;
}

/** One statement, in both versions. */
export interface Matched {
  readonly before: Placed;
  readonly after: Placed;
}

export interface Matching {
  readonly matched: readonly Matched[];
  readonly added: readonly Placed[];
  readonly removed: readonly Placed[];
  /** For some of the removed: what may have come in their place, where a machine should not decide. */
  readonly unclear: readonly Matched[];
}

/** No date is shown of a change that is not published yet; the versions only have to follow one another. */
const [dayBefore, dayAfter] = ['0000-01-01', '0000-01-02'];

/**
 * Gives two versions of a ladder their ids as the site would: the later one carries on what the earlier one published,
 * so that what is said of a change is what will happen to links.
 *
 * @param before - the earlier version
 * @param after - the later one
 * @param published - the registry as it was at the earlier version
 * @param overrides - people's corrections as they are at the later one
 */
export function identify(
  before: WrittenVersion,
  after: WrittenVersion,
  published: Registry,
  overrides: readonly Override[],
): {before: Version; after: Version} {
  const earlier = reconcile(published, before.ladder.pages, dayBefore, overrides);
  const later = reconcile(earlier.registry, after.ladder.pages, dayAfter, overrides);
  return {before: {...before, ...earlier}, after: {...after, ...later}};
}

/**
 * Finds out which statements of one version of a ladder are which of another: those of the same id.
 */
export function pairStatements(before: Version, after: Version): Matching {
  const was = statementsById(before);
  const is = statementsById(after);
  const both = (one: string, other: string): Matched[] => {
    const [old, now] = [was.get(one), is.get(other)];
    return old && now ? [{before: old, after: now}] : [];
  };
  const removed = [...was].filter(([id]) => !is.has(id));
  return {
    matched: [...was.keys()].flatMap((id) => both(id, id)),
    added: [...is].filter(([id]) => !was.has(id)).map(([, placed]) => placed),
    removed: removed.map(([, placed]) => placed),
    unclear: removed.flatMap(([id]) => {
      const record = after.registry.records.get(id);
      return record?.state === 'gone' && record.likely !== undefined ? both(id, record.likely) : [];
    }),
  };
}

/** Where each page and section of one version is in another; what is gone is left out. */
export function followed<Kind extends Page | Section>(
  before: Version,
  after: Version,
  list: (page: Page) => readonly Kind[],
): Map<Kind, Kind> {
  const now = new Map(
    after.ladder.pages.flatMap(list).map((target) => [after.ids.get(target), target]),
  );
  return new Map(
    before.ladder.pages.flatMap(list).flatMap((target) => {
      const id = before.ids.get(target);
      const there = id === undefined ? undefined : now.get(id);
      return there ? [[target, there]] : [];
    }),
  );
}

function statementsById({ladder, ids}: Version): Map<string, Placed> {
  const placed = ladder.pages.flatMap((page) =>
    linkablesOf(page).flatMap(({target, section}): [string, Placed][] => {
      const id = ids.get(target);
      return id !== undefined && isStatement(target)
        ? [[id, {page, section, statement: target}]]
        : [];
    }),
  );
  return new Map(placed);
}

function isStatement(target: Linkable): target is Statement {
  return 'kind' in target;
}
