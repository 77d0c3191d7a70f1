import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {compareLines, type ComparedRow} from './compare-lines';
import type {LineData} from './level-data';
import {textOf} from './line-parts';

/** Lines as their owners write them: `Pests: I look`, or without a concern. */
function lines(...written: string[]): LineData[] {
  return written.map((text, index) => {
    const [, concern, sentence = ''] = /^(?:([A-Z][\w ]*): )?(.*)$/u.exec(text) ?? [];
    return {id: `${String(index)} ${text}`, ...(concern && {concern}), parts: [sentence]};
  });
}

const words = (own: readonly LineData[]): string[] => own.map(({parts}) => textOf(parts));
const shown = ({concern, growth, from, to}: ComparedRow) => [
  concern,
  growth,
  words(from),
  words(to),
];

const helper = lines(
  'Pests: I look for aphids.',
  'Tools: I clean a spade.',
  'Soil: I dig.',
  'I water each bed before noon.',
  'I label what I sow.',
);
const gardener = lines(
  'Soil: I dig, and let it rest.',
  'I water each bed before dusk.',
  'Visitors: I greet them.',
  'Pest: I look for aphids.',
  'I plan what grows where.',
);

test('a row is a concern, in the order of the higher level; what ends stands after what it followed', () => {
  const {rows, rest} = compareLines(helper, gardener, 'to');
  expect(rows.map(shown)).toEqual([
    ['Soil', 'grows', ['I dig.'], ['I dig, and let it rest.']],
    [undefined, 'grows', ['I water each bed before noon.'], ['I water each bed before dusk.']],
    ['Visitors', 'new', [], ['I greet them.']],
    ['Pest', 'stays', ['I look for aphids.'], ['I look for aphids.']],
    ['Tools', 'ends', ['I clean a spade.'], []],
  ]);
  expect([words(rest.from), words(rest.to)]).toEqual([
    ['I label what I sow.'],
    ['I plan what grows where.'],
  ]);
});

test('where the first of two is the higher, the order is its own', () => {
  const {rows} = compareLines(helper, gardener, 'from');
  expect(rows.map(({concern}) => concern)).toEqual([
    'Pests',
    'Tools',
    'Soil',
    undefined,
    'Visitors',
  ]);
});

test('lines of one concern are one row, and what they share is known', () => {
  const [row] = compareLines(
    lines('Soil: I dig.', 'Soil: I rake each bed in spring.'),
    lines('Soil: I rake each bed in autumn.', 'Soil: I dig.'),
    'to',
  ).rows;
  expect(row?.growth).toBe('grows');
  expect(row?.matched.same.map(({to}) => textOf(to.parts))).toEqual(['I dig.']);
  expect(row?.matched.near.map(({toWords}) => toWords.filter(({marked}) => marked))).toEqual([
    [{text: 'autumn', marked: true}],
  ]);
});

test('a line that has a concern at one level alone is still beside the one that is like it', () => {
  const {rows} = compareLines(
    lines('I water each bed before noon.'),
    lines('Water: I water each bed before dusk.'),
    'to',
  );
  expect(rows.map(shown)).toEqual([
    ['Water', 'grows', ['I water each bed before noon.'], ['I water each bed before dusk.']],
  ]);
});

test('of several lines without a concern that are like lines of one concern, one is beside it and none is lost', () => {
  for (const orderOf of ['from', 'to'] as const) {
    const {rows, rest} = compareLines(
      lines('Soil: I dig each bed.', 'Soil: I rake the paths.'),
      lines('I dig each bed.', 'I rake the paths.'),
      orderOf,
    );
    expect(rows.map(({to}) => words(to))).toEqual([['I dig each bed.']]);
    expect(words(rest.to)).toEqual(['I rake the paths.']);
  }
});

const anyLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', 'Soil: ', 'soils: ', 'Pests: ', 'Pest control: ', 'Hiring: '),
      fc.array(fc.constantFrom('I', 'dig', 'water', 'beds', 'each', 'day', 'roses'), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    {maxLength: 8},
  )
  .map((all) => lines(...all.map(([lead, sentence]) => lead + sentence.join(' '))));

test('no line is lost and none is there twice, whatever the levels say', () => {
  fc.assert(
    fc.property(anyLines, anyLines, fc.constantFrom('from', 'to'), (from, to, orderOf) => {
      const {rows, rest} = compareLines(from, to, orderOf);
      for (const [side, given] of [
        ['from', from],
        ['to', to],
      ] as const) {
        const found = [...rows.flatMap((row) => row[side]), ...rest[side]];
        expect(found).toHaveLength(given.length);
        expect(new Set(found)).toEqual(new Set(given));
      }
    }),
  );
});

test('the order is that of the higher level, and the same whichever side it stands on', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (lower, higher) => {
      const {rows} = compareLines(lower, higher, 'to');
      const firsts = rows.flatMap(({to}) => to[0] ?? []).map((line) => higher.indexOf(line));
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      const turned = compareLines(higher, lower, 'from').rows;
      expect(turned.map(({from, to}) => [to, from])).toEqual(rows.map(({from, to}) => [from, to]));
    }),
  );
});
