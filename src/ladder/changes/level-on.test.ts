import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {compareDays, sumOfDays} from '../compare/compare-days';
import {levelData, type AreaData, type LevelData} from '../compare/level-data';
import {textOf} from '../compare/line-parts';
import {buildLadder} from '../ladder';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {parsePage} from '../parse/page';
import {surroundingsOf} from '../references';
import {levelHistories} from '../review/level-history';
import {dayBefore, isDay} from '../day';
import {dayFault, dayWhenRead, thenAndNow} from './level-on';
import {levelPasts} from './level-past';
import type {MainChange} from './main-changes';
import {tellLadder} from './tell-ladder';

const path = 'Garden/L1-Helper.md';

type Files = Readonly<Record<string, string>>;

/** A ladder that was published on some days, each with its files, and each as a commit. */
function publishedOn(days: Readonly<Record<string, Files>>) {
  let registry = emptyRegistry;
  const history: MainChange[] = [];
  const shown = new Map<string, LevelData | undefined>();
  let before: Files = {};
  const dataOn = (day: string, files: Files) => {
    const ladder = buildLadder(
      Object.entries(files).map(([name, source]) => parsePage(name, source)),
    );
    const {ids, registry: next} = reconcile(registry, ladder.pages, day, []);
    registry = next;
    const names = [...new Set([...Object.keys(before), ...Object.keys(files)])];
    history.push({
      commit: day,
      day,
      subject: day,
      unknown: [],
      files: names
        .filter((name) => before[name] !== files[name])
        .map((name) => ({path: name, before: before[name], after: files[name]})),
    });
    before = files;
    const context = {ids, registry, surroundings: surroundingsOf(ladder, [], [])};
    const levels = ladder.tracks.flatMap((track) =>
      track.levels.map((level) => levelData(level, track, context)),
    );
    shown.set(
      day,
      levels.find(({name}) => name === 'Garden/L1'),
    );
    return {ladder, ids};
  };
  let last: ReturnType<typeof dataOn> | undefined;
  for (const [day, files] of Object.entries(days)) last = dataOn(day, files);
  if (!last) throw new Error('Nothing was published.');
  const links = {registry, overrides: []};
  const source = {...last, links};
  const now = shown.get(Object.keys(days).at(-1) ?? '');
  const past = levelPasts(source, tellLadder(source, history), history).get(now?.page ?? '');
  if (!now || !past) throw new Error('The level is not there.');
  return {now, past, shown, lines: levelHistories(links).get(now.page ?? '')?.lines ?? {}, source};
}

/** What a level says, area by area: lines in the order in which they are compared, which is of no day of the past. */
function saidBy({areas, facts, summary = []}: LevelData) {
  const words = (lines: AreaData['examples']): string[] =>
    lines.map(({parts}) => textOf(parts)).toSorted();
  return {
    summary: textOf(summary),
    facts: facts.map(({label, value}) => `${label}: ${textOf(value)}`).toSorted(),
    areas: areas
      .map(({name, expectations, examples}) => [name, words(expectations), words(examples)])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

function helper(
  areas: Readonly<Record<string, readonly string[]>>,
  {reach = 'One bed', title = 'L1: Helper'} = {},
): string {
  const parts = Object.entries(areas).map(
    ([name, lines]) => `## ${name}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  );
  return [`# ${title}\n\n- **Reach**: ${reach}\n`, ...parts].join('\n');
}

const [water, weed, oil, greet] = [
  'I water each bed before noon.',
  'I weed the paths every week.',
  'I oil the spades after use.',
  'I greet whoever comes in by the gate.',
];
const begin = '2026-01-01';

test('a level stands as it stood on a day beside today, each line by its own words', () => {
  const {now, past} = publishedOn({
    [begin]: {[path]: helper({Beds: [water, weed, oil], Tools: ['I own a rake.'], Gate: [greet]})},
    '2026-03-01': {
      [path]: helper(
        {
          Beds: ['I water each bed well before noon.', 'I name what I sow, row by row.'],
          Tools: ['I own a rake.', oil],
          Gate: [greet],
        },
        {reach: 'Two beds', title: 'L1: Young Helper'},
      ),
    },
  });
  const [then, today] = thenAndNow(now, past, '2026-02-15');
  expect([then.role, today.role]).toEqual(['Helper', 'Young Helper']);
  const {facts, areas} = compareDays(then, today);
  expect(facts.map(({from, to}) => [textOf(from ?? []), textOf(to ?? [])])).toEqual([
    ['One bed', 'Two beds'],
  ]);
  expect(
    areas.map(({name, lines}) => [
      name,
      ...lines.rows.map(({growth, from, to}) =>
        [
          growth,
          ...[...from, ...to].map(({parts, elsewhere}) =>
            [textOf(parts), elsewhere?.name].join('|'),
          ),
        ].join(' / '),
      ),
    ]),
  ).toEqual([
    [
      'Beds',
      `grows / ${water}| / I water each bed well before noon.|`,
      'new / I name what I sow, row by row.|',
      `ends / ${weed}|`,
      `moves / ${oil}|Tools`,
    ],
    ['Tools', 'stays / I own a rake.| / I own a rake.|', `moves / ${oil}|Beds`],
    ['Gate', `stays / ${greet}| / ${greet}|`],
  ]);
  expect(sumOfDays(areas)).toEqual({came: 1, changed: 1, moved: 1, went: 1});
  // From the day on which it changed it stands as it does today.
  const [same] = thenAndNow(now, past, '2026-03-01');
  expect(saidBy(same)).toEqual(saidBy(now));
});

test('a line that is in another level today says where', () => {
  const second = 'Garden/L2-Head.md';
  const other = (...lines: readonly string[]): string =>
    helper({Yard: ['I plan the year for everyone.', ...lines]}, {title: 'L2: Head'});
  const {now, past, lines} = publishedOn({
    [begin]: {[path]: helper({Beds: [water, weed]}), [second]: other()},
    '2026-03-01': {[path]: helper({Beds: [water]}), [second]: other(weed)},
  });
  const [then] = thenAndNow(now, past, begin, (id, wording) => {
    const became = lines[`${id}#${wording}`] ?? lines[id];
    return became?.kind === 'here' ? became.to : undefined;
  });
  expect(then.areas[0]?.expectations.map(({elsewhere}) => elsewhere?.name)).toEqual([
    undefined,
    'Garden, L2 Head, Yard',
  ]);
});

test('facts are left out of both days where nobody knows what they said', () => {
  const files = {[path]: helper({Beds: [water]})};
  const {now, past} = publishedOn({[begin]: files, '2026-03-01': files});
  const {known, since, areas, lines} = past;
  for (const head of [{}, {head: {from: '2026-02-01', steps: []}}])
    expect(
      thenAndNow(now, {known, since, areas, lines, ...head}, begin).map(({facts}) => facts),
    ).toEqual([[], []]);
  expect(thenAndNow(now, past, begin).map(({facts}) => facts.length)).toEqual([1, 1]);
});

test('what stands in the way of a day is told apart', () => {
  const past = {known: '2026-01-01', since: '2026-02-01'};
  const faults = ['', 'soon', '2026-02-30', '2026-05-02', '2025-12-31', '2026-01-31', '2026-02-01'];
  expect(faults.map((day) => dayFault(day, '2026-05-01', past))).toEqual([
    'none',
    'no day',
    'no day',
    'to come',
    'unknown',
    'not there',
    undefined,
  ]);
  expect(isDay('2024-02-29')).toBe(true);
  expect(dayBefore('2026-03-01')).toBe('2026-02-28');
});

test('the day is found on which somebody read a level, by the words that were read', () => {
  const {now, past, shown} = publishedOn({
    [begin]: {[path]: helper({Beds: [water]})},
    '2026-02-01': {[path]: helper({Beds: [water, weed]})},
    '2026-03-01': {[path]: helper({Beds: [water, 'I weed all the paths every week.']})},
    '2026-04-01': {[path]: helper({Beds: [water, 'I weed all the paths every week.', oil]})},
  });
  const idOf = (words: string, data: LevelData | undefined): string =>
    data?.areas.flatMap(({expectations}) => expectations).find(({parts}) => textOf(parts) === words)
      ?.id ?? '';
  const [weeded, oiled] = [idOf(weed, shown.get('2026-02-01')), idOf(oil, now)];
  const read = (wording: number) => new Map([[weeded, {wording}]]);
  expect(dayWhenRead(past, read(1), new Set([oiled]))).toBe('2026-02-01');
  expect(dayWhenRead(past, new Map(), new Set([oiled]))).toBe('2026-03-01');
  expect(dayWhenRead(past, new Map(), new Set([weeded, oiled]))).toBe(begin);
  expect(dayWhenRead(past, read(7), new Set())).toBeUndefined();
});

interface Version {
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly reach: string;
}

/** Nobody keeps how long something was away that came back: here nothing does. */
function withoutReturns(versions: readonly Version[]): Version[] {
  const seen = new Set<string>();
  const gone = new Set<string>();
  return versions.map(({areas, reach}) => {
    const kept = Object.entries(areas)
      .filter(([name]) => !gone.has(name))
      .map(([name, lines]): [string, string[]] => [name, lines.filter((line) => !gone.has(line))]);
    const here = new Set(kept.flat(2));
    for (const one of seen) if (!here.has(one)) gone.add(one);
    for (const one of here) seen.add(one);
    return {areas: Object.fromEntries(kept), reach};
  });
}

test('on every day of a history a level says what it said on it, and today what it says now', () => {
  const area = fc.constantFrom('Beds', 'Tools', 'Gate');
  const sentence = fc
    .tuple(
      fc.constantFrom('water', 'weed', 'oil', 'greet', 'carry', 'count', 'mend', 'sweep'),
      fc.constantFrom('each bed', 'the paths', 'my spade', 'every guest', 'the seeds'),
      fc.constantFrom('at dawn', 'before noon', 'every week', 'with a friend'),
    )
    .map((words) => `I ${words.join(' ')}.`);
  const level = fc.record({
    areas: fc.dictionary(area, fc.uniqueArray(sentence, {minLength: 1, maxLength: 5}), {
      minKeys: 1,
    }),
    reach: fc.constantFrom('One bed', 'Two beds', 'A yard'),
  });
  fc.assert(
    fc.property(fc.array(level, {minLength: 2, maxLength: 6}), (versions) => {
      const days = withoutReturns(versions).map(({areas, reach}, index): [string, Files] => [
        `2026-0${index + 1}-01`,
        {[path]: helper(areas, {reach})},
      ]);
      const {now, past, shown} = publishedOn(Object.fromEntries(days));
      const count = ({areas}: LevelData): number =>
        areas.flatMap(({expectations}) => expectations).length;
      const told = days.map(([day]) => {
        const [then, today] = thenAndNow(now, past, day);
        const {areas} = compareDays(then, today);
        const {came, went} = sumOfDays(areas);
        const rowsOf = (side: 'from' | 'to'): unknown[] =>
          areas.flatMap(({lines}) => [
            ...lines.rows.flatMap((row) => row[side]),
            ...lines.rest[side],
          ]);
        const was = shown.get(day);
        return {
          said: {then: was && saidBy(then), today: saidBy(today)},
          published: {then: was && saidBy(was), today: saidBy(now)},
          // Nothing of either day is left out where they are compared.
          compared: [rowsOf('from').length, rowsOf('to').length, came - went],
          counted: [count(then), count(today), count(today) - count(then)],
        };
      });
      expect(told.map(({said}) => said)).toEqual(told.map(({published}) => published));
      expect(told.map(({compared}) => compared)).toEqual(told.map(({counted}) => counted));
    }),
    {numRuns: 60},
  );
});
