// cspell:ignore Prak
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {buildLadder, isLevel} from '../ladder';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import type {Ladder} from '../model';
import {parsePage} from '../parse/page';
import {permalinkOf} from '../permalink';
import {surroundingsOf} from '../references';
import {areaPages} from './area-pages';
import {comparePath, readCompareQuery} from './compare-address';
import {compareLevels} from './compare-levels';
import {findEquivalences} from './equivalence';
import {levelData, type LevelData} from './level-data';
import {
  findLevel,
  formerNames,
  isFormerName,
  levelName,
  likelyLevels,
  neighbourPairs,
} from './level-names';
import {pairAreas} from './line-up-areas';
import {textOf} from './line-parts';

function ladderOf(files: Readonly<Record<string, string>>): Ladder {
  return buildLadder(Object.entries(files).map(([path, source]) => parsePage(path, source)));
}

function dataOf(ladder: Ladder): LevelData[] {
  const context = {
    ...reconcile(emptyRegistry, ladder.pages, '2026-01-01'),
    around: surroundingsOf(ladder, [], []),
  };
  return ladder.tracks.flatMap((track) =>
    track.levels.map((level) => levelData(level, track, context)),
  );
}

const gardens = {
  'Garden/L1-Helper.md': `# L1: Helper

- **Planning horizon**: A week
- **Reach**: One bed

## 🌿 Plants

- I water each bed before noon.
- I know the basics of pruning roses, and ask before I cut.
- I label what I sow.

## Tools

- I clean a spade after use.
`,
  'Garden/L2-Gardener.md': `# L2: Gardener

- **planning horizon**: A season
- **Reach**: One bed.

## plants

- I water each bed before noon
- I know the craft of pruning roses, and ask before I cut.
- I plan what grows where. (Equivalent to [L1](../Park/L1-Keeper.md))

## Visitors

- I greet whoever comes in.
`,
  'Park/L1-Keeper.md': '# L1: Keeper\n\nA level without areas.\n\n- I open the gate.\n',
};

test('lines areas up by name, capitals and emoji aside, and keeps what only one level has', () => {
  const [helper, gardener] = dataOf(ladderOf(gardens));
  if (!helper || !gardener) throw new Error('The fixture has two levels.');
  const {areas} = compareLevels(helper, gardener);
  expect(areas.map(({name, from, to}) => [name, from?.name, to?.name])).toEqual([
    ['plants', 'Plants', 'plants'],
    ['Visitors', undefined, 'Visitors'],
    ['Tools', 'Tools', undefined],
  ]);
});

test('tells identical, near and other lines apart', () => {
  const [helper, gardener] = dataOf(ladderOf(gardens));
  if (!helper || !gardener) throw new Error('The fixture has two levels.');
  const lines = compareLevels(helper, gardener).areas[0]?.expectations;
  expect(lines?.same.map(({from}) => textOf(from.parts))).toEqual([
    'I water each bed before noon.',
  ]);
  expect(lines?.near.map(({fromWords}) => fromWords.filter(({marked}) => marked))).toEqual([
    [{text: 'basics', marked: true}],
  ]);
  expect(lines?.near.map(({toWords}) => toWords.filter(({marked}) => marked))).toEqual([
    [{text: 'craft', marked: true}],
  ]);
  expect(lines?.onlyFrom.map(({parts}) => textOf(parts))).toEqual(['I label what I sow.']);
  expect(lines?.onlyTo.map(({parts}) => textOf(parts))).toEqual([
    'I plan what grows where. (Equivalent to L1)',
  ]);
});

test('compares facts by their labels, capitals aside', () => {
  const [helper, gardener] = dataOf(ladderOf(gardens));
  if (!helper || !gardener) throw new Error('The fixture has two levels.');
  expect(compareLevels(helper, gardener).facts.map(({label, same}) => [label, same])).toEqual([
    ['planning horizon', false],
    ['Reach', true],
  ]);
});

test('a level without areas or facts can be compared too', () => {
  const levels = dataOf(ladderOf(gardens));
  const [helper] = levels;
  const keeper = levels.find(({role}) => role === 'Keeper');
  if (!helper || !keeper) throw new Error('The fixture has both levels.');
  const {areas, facts} = compareLevels(keeper, helper);
  expect(facts.map(({from}) => from)).toEqual([undefined, undefined]);
  expect(areas[0]?.from?.expectations.map(({parts}) => textOf(parts))).toEqual([
    'I open the gate.',
  ]);
});

test('small renames are one area, other names are not', () => {
  const areas = (...names: string[]) =>
    names.map((written) => {
      const [, emoji, name = ''] = /^(🏆|🧭)?\s*(.*)$/u.exec(written) ?? [];
      return {emoji, name};
    });
  const partners = (from: string[], to: string[]) => pairAreas(areas(...from), areas(...to));
  expect(partners(['Teaching and mentoring'], ['Mentoring & Teaching'])).toEqual([[0, 0]]);
  expect(partners(['Domain expertize'], ['Domain expertise'])).toEqual([[0, 0]]);
  expect(partners(['🏆 Customer success'], ['🏆 Stakeholder success'])).toEqual([[0, 0]]);
  expect(partners(['Managing individuals'], ['Managing teams'])).toEqual([]);
  expect(partners(['🏆 Customer success'], ['🧭 Stakeholder success'])).toEqual([]);
});

test('every area and line of two levels is shown once, whatever they are', () => {
  const word = fc.constantFrom('plan', 'plans', 'bed', 'rose', 'water', 'and', 'the', '🌿');
  const name = fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(' '));
  const line = fc
    .array(word, {minLength: 1, maxLength: 5})
    .map((words) => `- I ${words.join(' ')}`);
  const area = fc
    .tuple(name, fc.array(line, {maxLength: 4}))
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  const source = fc.array(area, {maxLength: 4}).map((areas) => areas.join('\n'));
  fc.assert(
    fc.property(source, source, (first, second) => {
      const [from, to] = dataOf(
        ladderOf({'A/L1.md': `# L1: A\n\n${first}`, 'A/L2.md': `# L2: B\n\n${second}`}),
      );
      if (!from || !to) throw new Error('Both are levels.');
      const {areas} = compareLevels(from, to);
      const count = ({areas: own}: LevelData) =>
        own.flatMap(({expectations}) => expectations).length;
      const lines = areas.map(({expectations}) => expectations);
      const paired = lines.flatMap(({same, near}) => [...same, ...near]).length;
      expect(areas.flatMap((pair) => pair.from ?? [])).toHaveLength(from.areas.length);
      expect(areas.flatMap((pair) => pair.to ?? [])).toHaveLength(to.areas.length);
      expect(paired + lines.flatMap(({onlyFrom}) => onlyFrom).length).toBe(count(from));
      expect(paired + lines.flatMap(({onlyTo}) => onlyTo).length).toBe(count(to));
    }),
  );
});

test('neighbours have addresses that can be read, also where ranks repeat and names are odd', () => {
  const pairs = neighbourPairs(
    ladderOf({
      'Two words/L1.md': '# L1: A',
      'Two words/L2 Some One.md': '# L2: B',
      'Two words/L2-Other.md': '# L2: C',
      'two-words/L1.md': '# L1: A',
      'two-words/L2-Some-One.md': '# L2: B',
      'two-words/L2-x.md': '# L2: X',
      'L1.md': '# L1: Root',
      'L2.md': '# L2: Root',
    }),
  );
  expect(pairs.map(({permalink}) => permalink).toSorted()).toEqual([
    '/compare/L1-to-L2/',
    '/compare/Two-words/L1-to-L2-Some-One/',
    '/compare/Two-words/L2-Some-One-to-L2-Other/',
    '/compare/two-words/L1-to-L2-Some-One-2/',
    '/compare/two-words/L2-Some-One-2-to-L2-x/',
  ]);
});

test('a level is found by its name or its path, and one that is gone has likely others', () => {
  const ladder = ladderOf(gardens);
  const [track] = ladder.tracks;
  expect(track?.levels.map((level) => levelName(level, track))).toEqual(['Garden/L1', 'Garden/L2']);
  const levels = dataOf(ladder);
  expect(findLevel('garden/l2', levels)?.role).toBe('Gardener');
  expect(findLevel('/Garden/L2-Gardener/', levels)?.role).toBe('Gardener');
  expect(findLevel('Garden/L9', levels)).toBeUndefined();
  expect(likelyLevels('Garden/L9', levels).map(({role}) => role)).toEqual(['Helper', 'Gardener']);
  expect(likelyLevels('Prak/L1', levels)[0]?.role).toBe('Keeper');
});

test('a level whose folder was renamed is found by what it was called before', () => {
  const before = ladderOf(gardens);
  const after = ladderOf(
    Object.fromEntries(
      Object.entries(gardens).map(([path, text]) => [path.replace('Garden/', 'Orchard/'), text]),
    ),
  );
  const {registry} = reconcile(emptyRegistry, before.pages, '2026-01-01');
  const now = reconcile(registry, after.pages, '2026-02-01');
  const levels = after.tracks.flatMap((track) =>
    track.levels.map((level) => ({
      name: levelName(level, track),
      permalink: permalinkOf(level.path),
      former: formerNames(level, now.registry.records.get(now.ids.get(level) ?? '')),
    })),
  );
  const found = findLevel('garden/L2', levels);
  expect(found?.name).toBe('Orchard/L2');
  expect(found && isFormerName('garden/L2', found)).toBe(true);
  expect(findLevel('/Garden/L2-Gardener/', levels)).toBe(found);
  expect(found && isFormerName('Orchard/l2', found)).toBe(false);
  expect(findLevel('Garden/L9', levels)).toBeUndefined();
});

test('the address of a comparison keeps names readable and is read back', () => {
  expect(comparePath({from: 'Garden/L1', to: 'Odd & new/L2'})).toBe(
    '/compare/?from=Garden/L1&to=Odd%20%26%20new/L2',
  );
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: 'grapheme'}),
      fc.boolean(),
      (a, b, only) => {
        const [from, to] = [`x${a}x`, `x${b}x`];
        const query = comparePath({from, to, onlyDifferences: only}).split('?').slice(1).join('?');
        expect(readCompareQuery(query)).toEqual({from, to, ...(only && {onlyDifferences: true})});
      },
    ),
  );
});

test('a level that names its equal is found from both sides', () => {
  const ladder = ladderOf({
    ...gardens,
    'Park/L2-Warden.md':
      '# L2: Warden\n\n> Equivalent to [L1](../Garden/L1-Helper.md) and [L2](../Garden/L2-Gardener.md), unlike [L1](L1-Keeper.md).\n',
  });
  const found = findEquivalences(ladder, surroundingsOf(ladder, [], []));
  expect(found.map(({from, to, statement}) => [from.path, to.path, statement?.text])).toEqual([
    ['Garden/L2-Gardener.md', 'Park/L1-Keeper.md', 'I plan what grows where. (Equivalent to L1)'],
    ['Park/L2-Warden.md', 'Garden/L1-Helper.md', undefined],
    ['Park/L2-Warden.md', 'Garden/L2-Gardener.md', undefined],
  ]);
});

test('an area has one page for all levels of a track, at an address that no other page has', () => {
  const ladder = ladderOf({...gardens, 'Garden/areas/plants.md': '# A page of that name'});
  const pages = areaPages(ladder);
  expect(pages.map(({permalink, areas}) => [permalink, areas.map((area) => area?.name)])).toEqual([
    ['/Garden/areas/plants-2/', ['Plants', 'plants']],
    ['/Garden/areas/visitors/', [undefined, 'Visitors']],
    ['/Garden/areas/tools/', ['Tools', undefined]],
  ]);
  expect(ladder.pages.filter(isLevel)).toHaveLength(3);
});
