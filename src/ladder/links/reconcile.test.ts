import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {buildLadder} from '../ladder';
import type {Page} from '../model';
import {parsePage} from '../parse/page';
import {fatesOf} from './fate';
import {compareRegistries} from './invariants';
import {parseOverrides} from './overrides';
import {reconcile} from './reconcile';
import {serializeRegistry} from './registry-file';
import {emptyRegistry, type Registry} from './registry';

const start = emptyRegistry;
const pages = (files: Readonly<Record<string, string>>): Page[] =>
  Object.entries(files).map(([path, text]) => parsePage(path, text));

function step(
  registry: Registry,
  files: Readonly<Record<string, string>>,
  day: string,
  overrides = '',
): ReturnType<typeof reconcile> {
  return reconcile(registry, pages(files), day, parseOverrides(overrides).overrides);
}

test('an id is minted once and stays when words, place and file change', () => {
  const first = step(
    start,
    {'A/L1-Cook.md': '# L1: Cook\n\n## Fire\n\n- I light the fire before dawn.\n- I carry wood.\n'},
    '2026-01-01',
  );
  const second = step(
    first.registry,
    {
      'B/L1-Cook.md':
        '# L1: Cook\n\n## Heat\n\n- I carry wood.\n- I light the fire well before dawn.\n',
    },
    '2026-02-01',
  );
  const words = (result: ReturnType<typeof reconcile>): Map<string, string> =>
    new Map(
      [...result.ids].map(([target, id]) => [
        'text' in target ? target.text : 'anchor' in target ? target.name : target.title,
        id,
      ]),
    );
  const [before, after] = [words(first), words(second)];
  expect(after.get('I carry wood.')).toBe(before.get('I carry wood.'));
  expect(after.get('I light the fire well before dawn.')).toBe(
    before.get('I light the fire before dawn.'),
  );
  expect(after.get('Heat')).toBe(before.get('Fire'));
  expect(after.get('L1 Cook')).toBe(before.get('L1 Cook'));
  expect(second.changes.map(({change}) => change).toSorted()).toEqual([
    'moved',
    'reworded',
    'reworded',
  ]);
});

test('a file that is renamed while its headings become levels takes its lines along', () => {
  const file = (title: string, [first, second]: readonly [string, string]): string =>
    `# ${title}\n\n## ${first}\n\n### Dough\n\n- I knead each dough by hand.\n- I weigh the salt.\n\n` +
    `## ${second}\n\n### Dough\n\n- I choose the flour of a season.\n- I teach how to knead.\n`;
  const read = (files: Readonly<Record<string, string>>): Page[] => [
    ...buildLadder(pages({...files, 'Shop.md': '# Shop\n\n- I open at six.\n'})).pages,
  ];
  const before = read({'Kneading.md': file('Who kneads', ['Early on', 'Later on'])});
  const after = read({'Bakers.md': file('Our bakers', ['Baker', 'Senior Baker'])});
  expect(after.map(({path}) => path)).toContain('Bakers/Senior-Baker.md');
  const first = reconcile(start, before, '2026-01-01');
  const second = reconcile(first.registry, after, '2026-02-01');
  const idOf = (result: typeof first, words: string): string | undefined =>
    [...result.ids].find(([target]) => 'text' in target && target.text === words)?.[1];
  for (const words of ['I weigh the salt.', 'I teach how to knead.'])
    expect(idOf(second, words)).toBe(idOf(first, words));
});

test('of a statement and an example in the same words neither is taken for the other', () => {
  const both =
    '# L1: Cook\n\n## Fire\n\n- I light the fire.\n\n<details>\n<summary>Examples</summary>\n\n- I light the fire.\n\n</details>\n';
  const first = step(start, {'a.md': both}, '2026-01-01');
  const ids = [...first.ids.values()];
  expect(new Set(ids).size).toBe(ids.length);
  const again = step(first.registry, {'a.md': both}, '2026-02-01');
  expect([...again.ids.values()]).toEqual(ids);
  expect(again.changes).toEqual([]);
});

test('a match is not made when a person forbids it by the id the words would have', () => {
  const old = {'a.md': '# A\n\n## S\n\n- I order the flour on every Monday.\n'};
  const now = {'a.md': '# A\n\n## S\n\n- I order the flour on every Tuesday.\n'};
  const first = step(start, old, '2026-01-01');
  const carried = step(first.registry, now, '2026-02-01');
  const change = carried.changes.find((one) => one.change === 'reworded');
  if (change?.change !== 'reworded') throw new Error('The rewording was not recognized');
  const override = `${change.id}: not ${change.otherwise ?? ''}`;
  const forbidden = step(first.registry, now, '2026-02-01', override);
  expect(forbidden.registry.records.get(change.id)?.state).toBe('gone');
  expect(forbidden.registry.records.get(change.otherwise ?? '')?.state).toBe('live');
  // And not later either.
  const later = step(forbidden.registry, now, '2026-03-01', override);
  expect(later.changes).toEqual([]);
});

test('in an ambiguous rewording nobody guesses', () => {
  const first = step(
    start,
    {'a.md': '# A\n\n## S\n\n- The head baker of the town\n'},
    '2026-01-01',
  );
  const second = step(
    first.registry,
    {
      'a.md':
        '# A\n\n## S\n\n- The head north baker of the town\n- The head south baker of the town\n',
    },
    '2026-02-01',
  );
  const [id] = [...first.registry.records.values()]
    .filter(({kind}) => kind === 'item')
    .map(({id: one}) => one);
  expect(fatesOf({registry: second.registry, overrides: []})(id ?? '', 1)?.end.kind).toBe('choice');
});

const word = fc.constantFrom(
  'bread',
  'oven',
  'flour',
  'rolls',
  'night',
  'clean',
  'order',
  'weigh',
  'basic',
  'solid',
);
const item = fc.array(word, {minLength: 1, maxLength: 7}).map((words) => `- I ${words.join(' ')}`);
const section = fc
  .tuple(word, fc.array(item, {maxLength: 4}))
  .map(([name, items]) => `## ${name}\n\n${items.join('\n')}\n`);
const file = fc
  .tuple(fc.constantFrom('# L1: Cook', '# L2: Cook', '# Rules'), fc.array(section, {maxLength: 3}))
  .map(([title, sections]) => `${title}\n\n${sections.join('\n')}`);
const ladder = fc.dictionary(fc.constantFrom('A/a.md', 'A/b.md', 'B/a.md', 'README.md'), file);

test('whatever is edited: nothing published is lost or altered, every id stands once, order does not matter', () => {
  fc.assert(
    fc.property(fc.array(ladder, {minLength: 2, maxLength: 5}), (history) => {
      let registry = start;
      const issued: (readonly [id: string, wording: number, text: string])[] = [];
      history.forEach((files, index) => {
        const day = `2026-01-0${index + 1}`;
        const now = step(registry, files, day);
        const reversed = reconcile(registry, pages(files).toReversed(), day);
        expect(serializeRegistry(reversed.registry)).toBe(serializeRegistry(now.registry));
        expect(compareRegistries(registry, now.registry, new Map(), 'before')).toEqual([]);
        const ids = [...now.ids.values()];
        expect(new Set(ids).size).toBe(ids.length);
        const living = [...now.registry.records.values()].filter(({state}) => state === 'live');
        expect(living.map(({id}) => id).toSorted()).toEqual(ids.toSorted());
        expect(step(now.registry, files, '2026-12-31').changes).toEqual([]);
        registry = now.registry;
        for (const [target, id] of now.ids) {
          const wording = registry.records.get(id)?.wordings.length ?? 0;
          issued.push([
            id,
            wording,
            'text' in target ? target.text : 'anchor' in target ? target.name : target.title,
          ]);
        }
      });
      const fate = fatesOf({registry, overrides: []});
      expect(issued.map(([id, wording]) => fate(id, wording)?.then.text)).toEqual(
        issued.map(([, , text]) => text),
      );
    }),
    {numRuns: 40},
  );
});
