import {forbidden, type DirectingOverride, type Override} from './overrides';
import {latest, type Day, type LinkRecord, type Registry, type Wording} from './registry';

/** Where a link leads in the end. */
export type End =
  /** To something that is on the site now. */
  | {readonly kind: 'here'; readonly record: LinkRecord}
  /** To a tombstone. */
  | {readonly kind: 'gone'; readonly ended: Day; readonly likely: LinkRecord | undefined}
  /** To several things, of which nobody can say which was meant. */
  | {readonly kind: 'choice'; readonly ended: Day; readonly among: readonly LinkRecord[]};

/** What a link to one wording means now. */
export interface Fate {
  /** The wording it was issued for. */
  readonly then: Wording;
  readonly end: End;
  /** The words and the level are the same: nothing needs to be shown before going on. */
  readonly unchanged: boolean;
}

/** A registry with people's corrections laid over it. */
export interface Links {
  readonly registry: Registry;
  readonly overrides: readonly Override[];
}

/**
 * Tells what becomes of links.
 *
 * @param links - the registry, brought up to date with the ladder, and the corrections
 * @returns a function of an id and the number of a wording, counted from 1; it gives undefined when there is no such
 *   wording, and so never for a link that was issued
 */
export function fatesOf({
  registry: {records},
  overrides,
}: Links): (id: string, wording: number) => Fate | undefined {
  const isForbidden = forbidden(overrides);
  const continued = new Map<string, string>();
  const ends = new Map<string, DirectingOverride>();
  // After which wordings of an id another thing begins.
  const cuts = new Map<string, Set<number>>();
  const cut = (id: string, after: number): void => {
    cuts.set(id, (cuts.get(id) ?? new Set()).add(after));
  };
  for (const override of overrides) {
    if ('into' in override) ends.set(override.id, override);
    else if ('wording' in override) continue;
    else if (override.kind === 'continues') {
      const {id, wording} = override.other;
      if (wording === undefined || wording === records.get(id)?.wordings.length)
        continued.set(id, override.id);
      else {
        continued.set(`${id}#${wording}`, override.id);
        cut(id, wording);
      }
    } else if (override.other.wording !== undefined && override.other.wording > 1) {
      cut(override.other.id, override.other.wording - 1);
    }
  }

  function endOf(id: string, wording: number, seen: ReadonlySet<string>): End | undefined {
    const record = records.get(id);
    if (!record) return undefined;
    const count = record.wordings.length;
    const last = [...(cuts.get(id) ?? [])]
      .filter((after) => after >= wording)
      .toSorted((a, b) => a - b)[0];
    const isCut = last !== undefined && last < count;
    const subject = isCut ? `${id}#${last}` : id;
    const ended = isCut ? (record.wordings[last]?.date ?? '') : endDay(record);
    if (seen.has(subject)) return {kind: 'gone', ended, likely: undefined};
    const follow = (next: string): End | undefined =>
      endOf(next, records.get(next)?.wordings.length ?? 1, new Set([...seen, subject]));

    const next = continued.get(subject);
    if (next !== undefined) return follow(next);
    if (isCut) return {kind: 'gone', ended, likely: undefined};
    const override = ends.get(id);
    if (override?.kind === 'merged') return follow(override.into[0] ?? '');
    if (override) return choice(override.into, ended, id);
    if (record.state === 'live') return {kind: 'here', record};
    if (record.state === 'merged') return follow(record.into[0] ?? '');
    if (record.state === 'split') return choice(record.into, ended, id);
    return {kind: 'gone', ended, likely: likelyOf(record, new Set())};
  }

  function choice(into: readonly string[], ended: Day, id: string): End {
    const among = into
      .filter((other) => !isForbidden(id, other))
      .flatMap((other) => records.get(other) ?? []);
    return {kind: 'choice', ended, among};
  }

  /** The suggestion, or, when that is gone too, what was suggested for it. */
  function likelyOf(record: LinkRecord, seen: ReadonlySet<string>): LinkRecord | undefined {
    if (record.state === 'live') return record;
    const id = record.state === 'gone' ? record.likely : record.into[0];
    const next =
      id === undefined || seen.has(id) || isForbidden(record.id, id) ? undefined : records.get(id);
    return next && likelyOf(next, new Set([...seen, record.id]));
  }

  return (id, wording) => {
    const record = records.get(id);
    const then = record?.wordings[wording - 1];
    const end = then && endOf(id, wording, new Set());
    if (!then || !end) return undefined;
    const now = end.kind === 'here' ? latest(end.record.wordings) : undefined;
    const unchanged =
      end.kind === 'here' &&
      now?.text === then.text &&
      now.level === then.level &&
      (now.level !== '' || isOnOnePage(record, then.date, end.record));
    return {then, end, unchanged};
  };
}

/** Whether a thing has stood since a day on the page that another is on: two levels without ranks may be different ones. */
function isOnOnePage(record: LinkRecord, since: Day, now: LinkRecord): boolean {
  const pageNow =
    now.kind === 'page'
      ? now.id
      : latest<{readonly date: Day; readonly page: string}>(now.places).page;
  if (record.kind === 'page') return record.id === pageNow;
  const places: readonly {readonly date: Day; readonly page: string}[] = record.places;
  const first = places.findLastIndex(({date}) => date <= since);
  return places.slice(Math.max(first, 0)).every(({page}) => page === pageNow);
}

/** The day a record ended; for a live one, that of its last wording. */
function endDay(record: LinkRecord): Day {
  return record.state === 'live' ? latest(record.wordings).date : record.ended;
}
