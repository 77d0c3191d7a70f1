import type {AreaData, LevelData, LineData} from '../compare/level-data';
import {isDay} from '../day';
import type {Day} from '../links/registry';
import type {Place} from '../review/level-history';
import type {HeadStep} from './level-head';
import type {LevelPast, LineStretch, Stretch} from './level-past';

/** What stands in the way of showing a level as it stood on a day. */
export type DayFault = 'none' | 'no day' | 'to come' | 'unknown' | 'not there';

/**
 * What stands in the way of showing a level as it stood on a day.
 *
 * @param day - as whoever asks for it wrote it; '' where nobody did
 * @param today - the day it is
 * @param past - what is known of the level, once that is loaded
 */
export function dayFault(
  day: string,
  today: Day,
  past: Pick<LevelPast, 'known' | 'since'> | undefined,
): DayFault | undefined {
  if (day === '') return 'none';
  if (!isDay(day)) return 'no day';
  if (day > today) return 'to come';
  if (past && day < past.known) return 'unknown';
  return past && day < past.since ? 'not there' : undefined;
}

/** What was so on a day, if anything. */
function on<T extends Stretch>(stretches: readonly T[], day: Day): T | undefined {
  return stretches.find(({from, until}) => from <= day && (until === undefined || day < until));
}

/**
 * A level as it stood on a day, and as it stands today, with what is known of both: areas and lines, and facts and
 * summary as far back as files tell of them. Nobody knows what other prose said.
 *
 * @param now - the level as it is published
 * @param past - what is known of it beside that
 * @param day - a day on which it was there
 * @param placeOf - where a line is that the level does not have any more
 */
export function thenAndNow(
  now: LevelData,
  past: LevelPast,
  day: Day,
  placeOf: (id: string, wording: number) => Place | undefined = () => undefined,
): readonly [then: LevelData, today: LevelData] {
  const areas = now.areas.map((area) => areaOf(area, area));
  const steps = past.head && past.head.from <= day ? past.head.steps : undefined;
  const then = areasOn(areas, past, day);
  const names = on(past.names ?? [], day);
  const {summary, facts, ...label} = now;
  return [
    {
      ...label,
      ...(names && {track: names.track, rank: names.rank, role: names.role}),
      ...(steps ? headOn(now, steps, day) : {facts: []}),
      areas: withPlaces(then, areas, 'now', placeOf),
      on: {day},
    },
    {
      ...label,
      ...(steps ? {...(summary && {summary}), facts} : {facts: []}),
      areas: withPlaces(areas, then, 'then'),
      on: 'today',
    },
  ];
}

type Lines = Pick<AreaData, 'expectations' | 'examples'>;

function areaOf(
  {id, name, emoji, anchor}: Pick<AreaData, 'id' | 'name' | 'emoji' | 'anchor'>,
  {expectations, examples}: Lines,
): AreaData {
  return {
    ...(id !== undefined && {id}),
    name,
    ...(emoji !== undefined && {emoji}),
    ...(anchor !== undefined && {anchor}),
    expectations,
    examples,
    notes: [],
  };
}

function areasOn(areas: readonly AreaData[], past: LevelPast, day: Day): AreaData[] {
  const then = new Map<string | undefined, AreaData>();
  const put = (id: string | undefined, lines: Lines): void => {
    const known = on(past.areas[id ?? ''] ?? [], day);
    const area = then.get(id) ?? areas.find((one) => one.id === id) ?? {name: ''};
    const was = then.get(id) ?? {expectations: [], examples: []};
    const named = {...area, ...(id !== undefined && {id}), name: known?.name ?? area.name};
    then.set(
      id,
      areaOf(named, {
        expectations: [...was.expectations, ...lines.expectations],
        examples: [...was.examples, ...lines.examples],
      }),
    );
  };
  const now = new Map(areas.flatMap(linesOf).map((line) => [line.id, line]));
  const placed = new Set<string>();
  for (const {id: area, ...lines} of areas) {
    const stayed = (line: LineData): LineData[] => {
      const known = past.lines[line.id ?? ''];
      const stretch = known && on(known.stood, day);
      if (known && (!stretch || stretch.area !== area)) return [];
      placed.add(line.id ?? '');
      // A copy: a comparison tells the lines of its two sides apart by object identity.
      return [stretch ? lineOn(line, stretch) : {...line}];
    };
    const expectations = lines.expectations.flatMap(stayed);
    const examples = lines.examples.flatMap(stayed);
    const known = past.areas[area ?? ''];
    const wasThere = area !== undefined && (!known || on(known, day) !== undefined);
    if (wasThere || expectations.length + examples.length > 0) put(area, {expectations, examples});
  }
  for (const [id, {isExample, stood}] of Object.entries(past.lines)) {
    const stretch = on(stood, day);
    const own = now.get(id);
    if (!stretch || placed.has(id) || (stretch.words === undefined && !own)) continue;
    const line = lineOn(own ?? {id, parts: []}, stretch);
    put(
      stretch.area,
      isExample ? {expectations: [], examples: [line]} : {expectations: [line], examples: []},
    );
  }
  return [...then.values()];
}

/** A line of now, or one that is gone, as it stood for a time. What it is about is known of those of now alone. */
function lineOn(line: LineData, {wording, words}: LineStretch): LineData {
  if (words === undefined) return {...line};
  return {...line, wording, parts: [words], isFormer: true};
}

function linesOf({expectations, examples}: AreaData): LineData[] {
  return [...expectations, ...examples];
}

/** Says of each line that stands in another area on the other day, or in another level today, where that is. */
function withPlaces(
  areas: readonly AreaData[],
  others: readonly AreaData[],
  when: 'now' | 'then',
  placeOf?: (id: string, wording: number) => Place | undefined,
): AreaData[] {
  const other = new Map(others.flatMap((area) => linesOf(area).map(({id}) => [id, area])));
  return areas.map((area) => {
    const placed = (line: LineData): LineData => {
      const there = other.get(line.id);
      if (there)
        return there.id === area.id ? line : {...line, elsewhere: {when, name: there.name}};
      const place = placeOf?.(line.id ?? '', line.wording ?? 1);
      if (!place) return line;
      return {...line, elsewhere: {when, name: place.trail.join(', '), address: place.address}};
    };
    return {
      ...area,
      expectations: area.expectations.map(placed),
      examples: area.examples.map(placed),
    };
  });
}

/** Facts and summary as they stood on a day: what came later is taken back, the latest first. */
function headOn(
  {summary, facts}: Pick<LevelData, 'summary' | 'facts'>,
  steps: readonly HeadStep[],
  day: Day,
): Pick<LevelData, 'summary' | 'facts'> {
  let said = summary;
  const list = [...facts];
  for (const {before, after, what} of steps.filter((step) => step.day > day)) {
    if (what === 'summary') {
      said = before === undefined ? undefined : [before];
      continue;
    }
    const key = after === undefined ? undefined : keyOf(factOf(after).label);
    const index = list.findIndex(({label}) => keyOf(label) === key);
    list.splice(
      index < 0 ? list.length : index,
      index < 0 ? 0 : 1,
      ...(before === undefined ? [] : [factOf(before)]),
    );
  }
  return {...(said && {summary: said}), facts: list};
}

function factOf(text: string): LevelData['facts'][number] {
  const [label = '', ...value] = text.split(': ');
  return {label, value: [value.join(': ')]};
}

function keyOf(label: string): string {
  return label.toLowerCase().replaceAll(/\s+/gu, ' ');
}

/**
 * The latest day on which a level said what somebody read in it, as far as it has changed since: the first of the days on
 * which it stood so.
 *
 * @param past - what is known of the level beside what it says now
 * @param read - the lines that have changed since: the wordings that were read, and of lines that moved the areas
 * @param unread - the ids of lines that have come since
 * @returns undefined where it stood so on no day that is known
 */
export function dayWhenRead(
  {since, lines}: LevelPast,
  read: ReadonlyMap<string, Pick<LineStretch, 'wording' | 'area'>>,
  unread: ReadonlySet<string>,
): Day | undefined {
  const stretches = Object.values(lines).flatMap(({stood}) => stood);
  const days = stretches.flatMap(({from, until}) => [from, until ?? since]);
  return [...new Set([since, ...days])]
    .filter((day) => day >= since)
    .toSorted()
    .findLast((day) => {
      const stood = (id: string): LineStretch | undefined => on(lines[id]?.stood ?? [], day);
      return (
        [...read].every(([id, line]) => {
          const then = stood(id);
          return then?.wording === line.wording && (line.area ?? then.area) === then.area;
        }) && [...unread].every((id) => !stood(id))
      );
    });
}
