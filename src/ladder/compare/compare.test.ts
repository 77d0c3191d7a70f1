import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {dataOf, gardens, ladderOf} from '../../../tests/words/gardens';
import {isLevel} from '../ladder';
import {surroundingsOf} from '../references';
import {areaPages, sharedAreas} from './area-pages';
import {compareLevels} from './compare-levels';
import {findEquivalences} from './equivalence';
import type {LevelData, LineData} from './level-data';
import {textOf} from './line-parts';
import {pairNames} from './pair-names';

const words = ({parts}: LineData): string => textOf(parts);

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
  const lines = compareLevels(helper, gardener).areas[0]?.lines;
  expect(lines?.rows.map(({growth, from}) => [growth, from.map(words)])).toEqual([
    ['stays', ['I water each bed before noon.']],
    ['grows', ['I know the basics of pruning roses, and ask before I cut.']],
  ]);
  const [near] = lines?.rows[1]?.matched.near ?? [];
  expect([near?.fromWords, near?.toWords].map((all) => all?.filter(({marked}) => marked))).toEqual([
    [{text: 'basics', marked: true}],
    [{text: 'craft', marked: true}],
  ]);
  expect(lines?.rest.from.map(words)).toEqual(['I label what I sow.']);
  expect(lines?.rest.to.map(words)).toEqual(['I plan what grows where. (Equivalent to L1)']);
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
  const partners = (from: string[], to: string[]) => pairNames(areas(...from), areas(...to));
  expect(partners(['Teaching and mentoring'], ['Mentoring & Teaching'])).toEqual([[0, 0]]);
  expect(partners(['Domain expertize'], ['Domain expertise'])).toEqual([[0, 0]]);
  expect(partners(['🏆 Customer success'], ['🏆 Stakeholder success'])).toEqual([[0, 0]]);
  expect(partners(['Managing individuals'], ['Managing teams'])).toEqual([]);
  expect(partners(['🏆 Customer success'], ['🧭 Stakeholder success'])).toEqual([]);
});

test('every area of two levels is shown once, whatever they are', () => {
  const word = fc.constantFrom('plan', 'plans', 'bed', 'rose', 'water', 'and', 'the', '🌿');
  const name = fc.array(word, {minLength: 1, maxLength: 3}).map((parts) => parts.join(' '));
  const source = fc
    .array(name, {maxLength: 5})
    .map((names) => names.map((title) => `## ${title}\n\n- I see to it.\n`).join('\n'));
  fc.assert(
    fc.property(source, source, (first, second) => {
      const [from, to] = dataOf(
        ladderOf({'A/L1.md': `# L1: A\n\n${first}`, 'A/L2.md': `# L2: B\n\n${second}`}),
      );
      if (!from || !to) throw new Error('Both are levels.');
      const {areas} = compareLevels(from, to);
      const given = (level: LevelData): Set<unknown> => new Set(level.areas);
      expect(new Set(areas.flatMap((pair) => pair.from ?? []))).toEqual(given(from));
      expect(areas.flatMap((pair) => pair.from ?? [])).toHaveLength(from.areas.length);
      expect(new Set(areas.flatMap((pair) => pair.to ?? []))).toEqual(given(to));
      expect(areas.flatMap((pair) => pair.to ?? [])).toHaveLength(to.areas.length);
    }),
  );
});

test('what a level says of itself as a whole is an equivalence; what a line, a fact of an area or an area says is not', () => {
  const ladder = ladderOf({
    ...gardens,
    'Park/L2-Warden.md':
      '# L2: Warden\n\n> Equivalent to [L1](../Garden/L1-Helper.md) and [L2](../Garden/L2-Gardener.md), unlike [L1](L1-Keeper.md).\n\n## Gates\n\n> Equivalent to [L1](L1-Keeper.md)\n\n- I lock up. (Equivalent to [L1](L1-Keeper.md))\n',
    'Park/L3-Head.md': '# L3: Head\n\n- **Equivalent to**: [L2](../Garden/L2-Gardener.md)\n',
  });
  const found = findEquivalences(ladder, surroundingsOf(ladder, [], []));
  expect(found.map(({from, to}) => [from.path, to.path])).toEqual([
    ['Park/L2-Warden.md', 'Garden/L1-Helper.md'],
    ['Park/L2-Warden.md', 'Garden/L2-Gardener.md'],
    ['Park/L3-Head.md', 'Garden/L2-Gardener.md'],
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

test('an area that tracks share has one page for all of them, beside those of each', () => {
  const ladder = ladderOf({
    ...gardens,
    'Park/L1-Keeper.md': '# L1: Keeper\n\n## Plant\n\n- I sow.\n',
    'areas/plants.md': '# A page of that name',
  });
  expect(
    sharedAreas(ladder).map(({name, permalink, pages}) => [
      name,
      permalink,
      pages.map((page) => page.permalink),
    ]),
  ).toEqual([['plants', '/areas/plants-2/', ['/Garden/areas/plants/', '/Park/areas/plant/']]]);
});

test('a line is compared by its sentence, and carries its concern as a label', () => {
  const [helper] = dataOf(
    ladderOf({'Garden/L1.md': '# L1: Helper\n\n## Beds\n\n- **Pests**: I look for *aphids*.\n'}),
  );
  const [line] = helper?.areas[0]?.expectations ?? [];
  expect(line?.concern).toBe('Pests');
  expect(textOf(line?.parts ?? [])).toBe('I look for aphids.');
});
