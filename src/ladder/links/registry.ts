import {addressesOf, permalinkOf} from '../permalink';

/**
 * What was ever published: one record for each id. Places name pages and sections by their ids, so that renaming a file
 * or a heading changes one record, not one for every sentence under it.
 */
export interface Registry {
  readonly records: ReadonlyMap<string, LinkRecord>;
  /** Set where the registry was begun anew, in place of another ladder's: tells it from that one. */
  readonly ladder?: string | undefined;
}

/** A day, as `2026-11-22`. */
export type Day = string;

/** One set of words, and the day they were first seen. Wordings are numbered from 1; links name the number. */
export interface Wording {
  readonly date: Day;
  readonly text: string;
  /** The rank of the level it stood at; a move to another rank is a wording of its own, even in the same words. */
  readonly level?: string;
}

/** Where a page was from a day on. */
export interface PagePlace {
  readonly date: Day;
  /** Its file in the ladder's folder. */
  readonly path: string;
}

/** Where a section was from a day on. */
export interface SectionPlace {
  readonly date: Day;
  /** The id of its page. */
  readonly page: string;
  /** The fragments that led to it; the first is the one its page shows. */
  readonly anchors: readonly string[];
}

/** Where a list item was from a day on. */
export interface StatementPlace {
  readonly date: Day;
  /** The id of its page. */
  readonly page: string;
  /** The id of its section; absent above the first heading. */
  readonly section?: string;
}

/** What became of a thing. */
export type State =
  | {readonly state: 'live'}
  | {
      readonly state: 'gone';
      /** The first day it was not there. */
      readonly ended: Day;
      /** The id of what most likely took its place. */
      readonly likely?: string;
    }
  | {readonly state: 'split' | 'merged'; readonly ended: Day; readonly into: readonly string[]};

type RecordOf<Kind extends string, Place> = {
  readonly id: string;
  readonly kind: Kind;
  /** Oldest first; the last is where it is now, or was last. Never empty. */
  readonly places: readonly Place[];
  /** Oldest first; never empty, and never altered once published. */
  readonly wordings: readonly Wording[];
} & State;

export type PageRecord = RecordOf<'page', PagePlace>;
export type SectionRecord = RecordOf<'section', SectionPlace>;
export type StatementRecord = RecordOf<'expectation' | 'example' | 'item', StatementPlace>;
export type LinkRecord = PageRecord | SectionRecord | StatementRecord;
export type Kind = LinkRecord['kind'];

/** Every kind there is. */
export const kinds: readonly Kind[] = ['page', 'section', 'expectation', 'example', 'item'];

export const emptyRegistry: Registry = {records: new Map()};

const addressesCache = new WeakMap<Registry, ReadonlyMap<string, string>>();

/** The address of a live page; cached for all pages of a registry. */
export function addressOf(registry: Registry, page: PageRecord): string {
  let addresses = addressesCache.get(registry);
  if (!addresses) {
    const pages = [...registry.records.values()].filter((record) => record.kind === 'page');
    const live = pages.filter(({state}) => state === 'live');
    addresses = addressesOf(live.map(({places}) => latest(places).path));
    addressesCache.set(registry, addresses);
  }
  const {path} = latest(page.places);
  return addresses.get(path) ?? permalinkOf(path);
}

/** The latest day on which anything was worded; '' in an empty registry. */
export function latestDay({records}: Registry): Day {
  let day = '';
  for (const {wordings} of records.values()) {
    const {date} = latest(wordings);
    if (date > day) day = date;
  }
  return day;
}

/** Whether a record is of a list item. */
export function isStatementRecord(record: LinkRecord): record is StatementRecord {
  return record.kind !== 'page' && record.kind !== 'section';
}

/** The last of a record's places or wordings. Neither list is ever empty. */
export function latest<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('A record of the link registry has no place or wording');
  return last;
}
