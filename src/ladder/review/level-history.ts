import type {LevelPast} from '../changes/level-past';
import {fatesOf, type End, type Links} from '../links/fate';
import {destinationOf} from '../links/link-page';
import {
  isStatementRecord,
  latest,
  type Day,
  type LinkRecord,
  type PageRecord,
} from '../links/registry';

/** Where the words of a line went: a line that is in the ladder now, or something that cannot be written at. */
export interface Place {
  readonly id: string;
  readonly words: string;
  /** From the outside in. */
  readonly trail: readonly string[];
  /** Below the site's base. */
  readonly address: string;
  /** Of a line that is there now: the number of its wording, and the id of its page. */
  readonly wording?: number;
  readonly page?: string;
}

/** What became of something that a sheet was written about. */
export type Became =
  | {readonly kind: 'here'; readonly to: Place}
  | {readonly kind: 'gone'; readonly ended: Day; readonly likely?: Place}
  | {readonly kind: 'split'; readonly ended: Day; readonly among: readonly Place[]};

/** What became of a level and of the lines that no longer stand in it; published for each level there ever was. */
export interface LevelHistory {
  /** What it said before; absent where the level is not there any more. */
  readonly past?: LevelPast;
  /** Absent where the level is still there. */
  readonly level?: Became;
  /** By id, or by id and wording (`a7d2m4p#1`) where that wording had another end than the last. */
  readonly lines: Readonly<Record<string, Became>>;
}

/**
 * What became of every level there ever was, and of what stood in it.
 *
 * @param links - the registry, brought up to date with the ladder, and people's corrections
 * @returns the histories by the ids of the levels' pages
 */
export function levelHistories(links: Links): Map<string, LevelHistory> {
  const {records} = links.registry;
  const fateOf = fatesOf(links);
  const place = (record: LinkRecord): Place => {
    const line =
      record.state === 'live' && isStatementRecord(record)
        ? {wording: record.wordings.length, page: latest(record.places).page}
        : {};
    return {...destinationOf(links.registry, record), ...line};
  };
  const became = (end: End): Became => {
    if (end.kind === 'here') return {kind: 'here', to: place(end.record)};
    if (end.kind === 'choice')
      return {kind: 'split', ended: end.ended, among: end.among.map(place)};
    return {kind: 'gone', ended: end.ended, ...(end.likely && {likely: place(end.likely)})};
  };

  const pages = [...records.values()].filter(
    (record): record is PageRecord =>
      record.kind === 'page' && record.wordings.some(({level}) => level !== undefined),
  );
  const histories = new Map<string, {level?: Became; lines: Record<string, Became>}>();
  for (const page of pages) {
    const end = fateOf(page.id, page.wordings.length)?.end;
    const isHere = end?.kind === 'here' && end.record === page;
    histories.set(page.id, {...(end && !isHere && {level: became(end)}), lines: {}});
  }
  for (const record of records.values()) {
    if (!isStatementRecord(record)) continue;
    const stoodIn = new Set(record.places.map(({page}) => page));
    const own = [...stoodIn].filter((id) => histories.has(id));
    const ends = record.wordings.map((_, index) => fateOf(record.id, index + 1)?.end);
    const last = ends.at(-1);
    for (const id of own) {
      const lines = histories.get(id)?.lines ?? {};
      const stands =
        last?.kind === 'here' && last.record === record && latest(record.places).page === id;
      if (last && !stands) lines[record.id] = became(last);
      ends.forEach((end, index) => {
        if (end && JSON.stringify(end) !== JSON.stringify(last))
          lines[`${record.id}#${index + 1}`] = became(end);
      });
    }
  }
  return histories;
}
