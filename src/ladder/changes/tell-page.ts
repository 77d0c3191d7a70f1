import {levelName} from '../compare/level-names';
import {concernsOf} from '../concerns';
import {isLevel} from '../ladder';
import type {Links} from '../links/fate';
import {destinationOf} from '../links/link-page';
import {linkablesOf, type Linkable} from '../links/mint';
import {at, trackAt} from '../links/places';
import {isStatementRecord, latest, type PageRecord} from '../links/registry';
import type {Ladder} from '../model';
import {permalinkOf} from '../permalink';
import {firstDay, type LadderEvent} from './events';
import {groupBy} from '../group-by';
import type {ToldChange, ToldPage} from './told';

/** A ladder, and its links. */
export interface LinkedLadder {
  readonly ladder: Ladder;
  readonly ids: ReadonlyMap<Linkable, string>;
  readonly links: Links;
}

/**
 * Tells what became of one page.
 *
 * @param source - the ladder of now
 * @param inOrder - compares the ids of two things by where they stand now
 * @returns a function of the page and what became of it at once
 */
export function pageTeller(
  source: LinkedLadder,
  inOrder: ReturnType<typeof readingOrder>,
): (record: PageRecord, events: readonly LadderEvent[]) => ToldPage {
  const {registry} = source.links;
  const {records} = registry;
  const names = levelNames(source);
  const linesOfNew = linesAtFirst(source.links);
  const concerns = concernsOf(source.ladder, source.ids);

  function sectionsOf(events: readonly LadderEvent[]): ToldPage['sections'] {
    const sections = groupBy(events, ({section = ''}) => section);
    return [...sections]
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([id, own]) => {
        const record = records.get(id);
        return {
          name: record ? at(record.wordings, own[0]?.day).text : '',
          changes: inReadingOrder(own, inOrder).map((event) => toldChange(event, concerns)),
        };
      });
  }

  return (record, events) => {
    const day = events[0]?.day;
    const whole = events.find(
      ({id, change: {kind}}) => id === record.id && (kind === 'added' || kind === 'removed'),
    );
    const state =
      whole === undefined ? 'changed' : whole.change.kind === 'added' ? 'added' : 'removed';
    const asLevel = at(record.wordings, day).level !== undefined;
    const {path} = latest(record.places);
    return {
      id: record.id,
      title: at(record.wordings, day).text,
      track: (asLevel && trackAt(registry, record, day)) || '',
      level: asLevel ? (names.get(record.id) ?? permalinkOf(path).slice(1, -1)) : '',
      address: destinationOf(registry, record).address.replace(/#.*$/u, ''),
      state,
      lines:
        state === 'added'
          ? (linesOfNew.get(record.id) ?? 0)
          : events.filter(({change: {what}}) => isLine(what)).length,
      sections: asLevel ? sectionsOf(events.filter((event) => event !== whole)) : [],
      ...(whole?.now && {now: whole.now}),
    };
  };
}

/** As they are read now; what is gone stands behind what may have come in its place. */
function inReadingOrder(
  events: readonly LadderEvent[],
  inOrder: (a: string | undefined, b: string | undefined) => number,
): LadderEvent[] {
  const here = new Set(events.map(({id}) => id));
  const standsBy = ({id, now}: LadderEvent): string | undefined =>
    now?.places.find((place) => here.has(place.id))?.id ?? id;
  return events.toSorted(
    (a, b) =>
      inOrder(standsBy(a), standsBy(b)) ||
      Number(a.now !== undefined) - Number(b.now !== undefined),
  );
}

/** Whether it is a line of a list, and not a heading or what stands above the areas. */
function isLine(what: string): boolean {
  return what === 'expectation' || what === 'example' || what === 'item';
}

function toldChange(
  {change, id, wording, now, asks}: LadderEvent,
  concerns: ReadonlyMap<string, string>,
): ToldChange {
  const concern = concerns.get(id ?? '');
  return {
    change: concern === undefined ? change : {...change, concern},
    ...(id !== undefined && {id}),
    ...(wording !== undefined && {wording}),
    ...(now && {now}),
    ...(asks !== undefined && {asks}),
  };
}

/** What addresses call the levels of now, by the ids of their pages. */
function levelNames({ladder, ids}: LinkedLadder): Map<string, string> {
  return new Map(
    ladder.tracks.flatMap((track) =>
      track.levels
        .filter(isLevel)
        .map((level): [string, string] => [ids.get(level) ?? '', levelName(level, track)]),
    ),
  );
}

/** How many lines each page had when it was new. */
function linesAtFirst({registry: {records}}: Links): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records.values()) {
    if (!isStatementRecord(record)) continue;
    const day = firstDay(record);
    const page = at(record.places, day).page;
    const owner = records.get(page);
    if (owner && firstDay(owner) === day) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return counts;
}

/** Compares the ids of two things by where they stand now; what is gone comes last. */
export function readingOrder({
  ladder,
  ids,
}: LinkedLadder): (a: string | undefined, b: string | undefined) => number {
  const places = new Map<string, number>();
  const levels = ladder.tracks.flatMap((track) => track.levels);
  const others = ladder.pages.filter((page) => !isLevel(page));
  for (const page of [...levels, ...others])
    for (const target of [page, ...linkablesOf(page).map((one) => one.target)])
      places.set(ids.get(target) ?? '', places.size);
  const placeOf = (id = ''): number => (id === '' ? -1 : (places.get(id) ?? Infinity));
  return (a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one === other ? 0 : one - other;
  };
}
