import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {dataOf, gardens, ladderOf} from '../../../tests/words/gardens';
import {isLevel} from '../ladder';
import {surroundingsOf} from '../references';
import {areaPages} from './area-pages';
import {compareLevels} from './compare-levels';
import {findEquivalences} from './equivalence';
import type {LevelData} from './level-data';
import {pairAreas} from './line-up-areas';
import {textOf} from './line-parts';

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

test('a line is compared by its sentence, and carries its concern as a label', () => {
  const [helper] = dataOf(
    ladderOf({'Garden/L1.md': '# L1: Helper\n\n## Beds\n\n- **Pests**: I look for *aphids*.\n'}),
  );
  const [line] = helper?.areas[0]?.expectations ?? [];
  expect(line?.concern).toBe('Pests');
  expect(textOf(line?.parts ?? [])).toBe('I look for aphids.');
});
