import type {WordChange} from '../compare/change-words';
import {fatesOf, type Links} from '../links/fate';
import {destinationOf} from '../links/link-page';
import {at, pageAt, placeTitle, trackAt} from '../links/places';
import {
  isStatementRecord,
  latest,
  type Day,
  type LinkRecord,
  type PageRecord,
  type Registry,
  type SectionRecord,
  type StatementRecord,
  type Wording,
} from '../links/registry';
import {folderOf} from '../paths';
import {wordDifferences} from '../word-differences';
import type {ToldChange} from './told';

/** Something that became of one thing of a ladder on one day. */
export interface LadderEvent extends ToldChange {
  readonly day: Day;
  /** The id of the page that it is told of. */
  readonly page: string;
  /** The id of the section. */
  readonly section?: string;
  /** Words that are in the page from then on. */
  readonly came?: string;
  /** Words that are not any more. */
  readonly went?: string;
}

/**
 * What the registry knows of how a ladder became what it is. The first day of all is where its memory begins: what was
 * there on it is no change.
 *
 * @param links - the registry, brought up to date with the ladder, and people's corrections
 * @param since - the first day of all
 */
export function ladderEvents(links: Links, since: Day): LadderEvent[] {
  const {registry} = links;
  const nowOf = successorsOf(links);
  return [...registry.records.values()].flatMap((record) => [
    ...(firstDay(record) > since ? begun(registry, record) : []),
    ...changed(registry, record),
    ...ended(registry, record, nowOf(record)),
  ]);
}

/** The first day of all. */
export function firstDayOf({records}: Registry): Day {
  let day = '';
  for (const record of records.values()) {
    const first = firstDay(record);
    if (day === '' || first < day) day = first;
  }
  return day;
}

/** The day on which a thing was first there. */
export function firstDay({wordings}: LinkRecord): Day {
  return wordings[0]?.date ?? '';
}

function whatOf({kind}: LinkRecord): 'title' | 'area' | StatementRecord['kind'] {
  if (kind === 'page') return 'title';
  return kind === 'section' ? 'area' : kind;
}

/** Where an event is told, of a thing as it stood on a day. */
function placeOf(record: LinkRecord, day?: Day): Pick<LadderEvent, 'page' | 'section'> {
  if (record.kind === 'page') return {page: record.id};
  if (record.kind === 'section') return {page: at(record.places, day).page, section: record.id};
  const {page, section} = at(record.places, day);
  return {page, ...(section !== undefined && {section})};
}

function begun({records}: Registry, record: LinkRecord): LadderEvent[] {
  const day = firstDay(record);
  const {text} = record.wordings[0] ?? latest(record.wordings);
  const place = placeOf(record, day);
  const page = records.get(place.page);
  // A new page is told as a whole.
  if (record.kind !== 'page' && page && firstDay(page) === day) return [];
  const change: WordChange = {kind: 'added', what: whatOf(record), text};
  return [{day, ...place, id: record.id, wording: 1, change, came: text}];
}

/** A step from one entry of a dated list to the next. */
interface Step<T> {
  readonly day: Day;
  readonly before: T;
  readonly after: T;
  readonly number: number;
}

function stepsOf<T extends {readonly date: Day}>(list: readonly T[]): Step<T>[] {
  return list.slice(1).flatMap((after, index) => {
    const before = list[index];
    return before ? [{day: after.date, before, after, number: index + 2}] : [];
  });
}

function changed(registry: Registry, record: LinkRecord): LadderEvent[] {
  const rewordings = stepsOf<Wording>(record.wordings);
  // A move and a rewording of one day are one change.
  const moves = movesOf(registry, record);
  const alone = moves.filter(({day}) => rewordings.every((one) => one.day !== day));
  const events = rewordings.map(({day, before, after, number}): LadderEvent | undefined => {
    const move = moves.find((one) => one.day === day);
    const isReworded = before.text !== after.text;
    if (!isReworded) return move && {...moved(record, move, after.text), wording: number};
    const words = {
      id: record.id,
      wording: number,
      came: after.text,
      went: before.text,
    };
    const pieces = wordDifferences(before.text, after.text);
    if (move) {
      const one = moved(record, move, after.text);
      return {...one, ...words, change: {...one.change, pieces} as WordChange};
    }
    const change: WordChange = {kind: 'reworded', what: whatOf(record), pieces};
    return {day, ...placeOf(record, day), ...words, change};
  });
  return [
    ...events.flatMap((event) => event ?? []),
    ...alone.map((move) => moved(record, move, at(record.wordings, move.day).text)),
  ];
}

interface Move {
  readonly day: Day;
  readonly from: string;
}

function moved(record: LinkRecord, {day, from}: Move, text: string): LadderEvent {
  const change: WordChange = {kind: 'moved', what: whatOf(record), text, from};
  return {day, ...placeOf(record, day), id: record.id, change, came: text};
}

/** From where to where a thing moved; what went along with its section or its page has not moved by itself. */
function movesOf(registry: Registry, record: LinkRecord): Move[] {
  if (isStatementRecord(record)) return stepsOf(record.places).flatMap(statementMove);
  return record.kind === 'section' ? sectionMoves(registry, record) : pageMoves(registry, record);

  function statementMove({
    day,
    before,
    after,
  }: Step<StatementRecord['places'][number]>): Move | Move[] {
    if (before.section === after.section && before.section !== undefined) return [];
    const section = registry.records.get(before.section ?? '');
    const name = section && at(section.wordings, wordedBefore(section, day)).text;
    if (before.page === after.page) return name === undefined ? [] : {day, from: name};
    const place = placeNameOf(registry, before.page, day);
    return {day, from: [place, name].filter(Boolean).join(' › ')};
  }
}

function sectionMoves(registry: Registry, {places}: SectionRecord): Move[] {
  return stepsOf(places).flatMap(({day, before, after}) =>
    before.page === after.page ? [] : [{day, from: placeNameOf(registry, before.page, day)}],
  );
}

/** A page has moved where it is in another track; a file that has another name says the same as before. */
function pageMoves(registry: Registry, record: PageRecord): Move[] {
  return stepsOf(record.places).flatMap(({day, before, after}) =>
    folderOf(before.path) === folderOf(after.path)
      ? []
      : [{day, from: trackAt(registry, record, before.date) ?? folderOf(before.path)}],
  );
}

/** What a page was called before a day. */
function placeNameOf(registry: Registry, id: string, day: Day): string {
  const page = registry.records.get(id);
  return page?.kind === 'page' ? placeTitle(registry, page, wordedBefore(page, day)) : '';
}

/** The day of the last wording before a day; of a thing that is new on it, that day. */
function wordedBefore({wordings}: LinkRecord, day: Day): Day {
  return (wordings.findLast(({date}) => date < day) ?? wordings[0])?.date ?? day;
}

function ended(registry: Registry, record: LinkRecord, now: ToldChange['now']): LadderEvent[] {
  if (record.state === 'live') return [];
  const {text} = latest(record.wordings);
  const page = pageAt(registry, record);
  const isWithPage =
    page !== record && page && page.state !== 'live' && page.ended === record.ended;
  // A page that is gone is told as a whole.
  if (isWithPage) return [];
  const change: WordChange = {kind: 'removed', what: whatOf(record), text, id: record.id};
  return [
    {
      day: record.ended,
      ...placeOf(record),
      id: record.id,
      change,
      went: text,
      ...(now && {now}),
    },
  ];
}

/** What goes on in the place of what is gone. */
function successorsOf(links: Links): (record: LinkRecord) => ToldChange['now'] {
  const {registry} = links;
  const fateOf = fatesOf(links);
  return (record) => {
    const end = fateOf(record.id, record.wordings.length)?.end;
    const [how, records] =
      end?.kind === 'choice'
        ? (['into', end.among] as const)
        : end?.kind === 'here'
          ? (['into', [end.record]] as const)
          : (['likely', end?.likely ? [end.likely] : []] as const);
    const places = records.map((one) => destinationOf(registry, one));
    return places.length > 0 ? {how, places} : undefined;
  };
}
