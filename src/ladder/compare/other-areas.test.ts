import {expect, test} from '@playwright/test';
import {dataOf, ladderOf} from '../../../tests/words/gardens';
import {compareDays} from './compare-days';
import {compareLevels} from './compare-levels';
import type {LevelData} from './level-data';
import {sumOfConcerns} from './other-areas';

function levels(first: string, second: string): readonly [LevelData, LevelData] {
  const [from, to] = dataOf(
    ladderOf({
      'Garden/L1.md': `# L1: Helper\n\n${first}`,
      'Park/L2.md': `# L2: Warden\n\n${second}`,
    }),
  );
  if (!from || !to) throw new Error('Both are levels.');
  return [from, to];
}

const pair = levels(
  '## Plants\n\n- **Pests**: I look.\n- **Soil**: I dig.\n- **Tools**: I clean.\n\n## Gates\n\n- **Visitors**: I nod.\n',
  '## Plants\n\n- **Soil**: I rake.\n- **Visitor**: I greet.\n\n## Crew\n\n- **Pest**: I teach.\n- **Tool sheds**: I lock.\n',
);

test('a concern that the other level has in another area is said to be there, and is of neither alone', () => {
  const {areas} = compareLevels(...pair);
  expect(
    areas.map(({id, lines}) => [
      id,
      lines.rows.map(({concern, growth, elsewhere}) => [concern, growth, elsewhere?.id]),
    ]),
  ).toEqual([
    [
      'plants',
      [
        ['Pests', 'moves', 'crew'],
        ['Soil', 'grows', undefined],
        ['Tools', 'ends', undefined],
        ['Visitor', 'moves', 'gates'],
      ],
    ],
    [
      'crew',
      [
        ['Pest', 'moves', 'plants'],
        ['Tool sheds', 'new', undefined],
      ],
    ],
    ['gates', [['Visitors', 'moves', 'plants']]],
  ]);
});

test('a concern that stands in two areas is counted once', () => {
  expect(sumOfConcerns(compareLevels(...pair).areas)).toEqual({
    new: 1,
    grows: 1,
    stays: 0,
    ends: 1,
    moves: 2,
  });
});

test('lines without a concern, and those of two days, are in no other area', () => {
  const plain = compareLevels(...levels('## A\n\n- I dig.\n', '## B\n\n- I dig.\n'));
  const days = compareDays(...pair);
  for (const {areas} of [plain, days])
    expect(areas.flatMap(({lines}) => lines.rows).flatMap((row) => row.elsewhere ?? [])).toEqual(
      [],
    );
});
