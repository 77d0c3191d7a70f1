import {expect, test} from '@playwright/test';
import {checkFiles} from './check/check-files';
import {buildLadder} from './ladder';
import {draftLevel, type Draft} from './new-level';
import {parsePage} from './parse/page';

const path = 'City-Garden/L2-Gardener.md';
const source =
  '# L2: Gardener\n\n> I look after my beds.\n\n- **Horizon**: A season\n- **Reach**: My beds\n\n## 🌱 Plants\n\n- I sow each bed on time.\n\n## Tools\n\n- I sharpen my spade.\n';
const ladder = buildLadder([parsePage(path, source)]);
const draft = (track: string, rank: string, role: string): Draft =>
  draftLevel(ladder, track, rank, role);

test('a new level has the facts and areas of its neighbor, in their order', () => {
  const made = draft('City Garden', 'l3', 'Head Gardener');
  if (made.kind !== 'draft') throw new Error(made.problem);
  expect(made.path).toBe('City-Garden/L3-Head-Gardener.md');
  const {level, title} = parsePage(made.path, made.source);
  expect(title).toBe('L3 Head Gardener');
  expect(level?.facts.map(({label}) => label)).toEqual(['Horizon', 'Reach']);
  expect(level?.areas.map(({emoji, name}) => [emoji, name])).toEqual([
    ['🌱', 'Plants'],
    [undefined, 'Tools'],
  ]);
  const found = checkFiles(
    new Map([
      [path, source],
      [made.path, made.source],
    ]),
  );
  expect(found.filter(({severity}) => severity === 'error')).toEqual([]);
  // One for the summary, two facts, and an expectation and an example in each of two areas.
  expect(found.filter(({rule}) => rule === 'prompt-left')).toHaveLength(7);
});

test('a role title cannot lead out of the folder of its track', () => {
  expect(draft('City-Garden', 'L3', '../../Head')).toMatchObject({path: 'City-Garden/L3-Head.md'});
});

for (const [track, rank, role, problem] of [
  ['Garden', 'L3', 'Head', 'Unexpected track'],
  ['City Garden', 'three', 'Head', 'Unexpected rank'],
  ['City Garden', 'L3', '…', 'Unexpected role title'],
  ['City Garden', 'L3', '<b>Head</b>', 'Unexpected role title'],
  ['City Garden', 'L3', '[Head](x)', 'Unexpected role title'],
  ['City Garden', 'L3', 'He\u202ead', 'Unexpected role title'],
  ['City Garden', 'L3/../..', 'Head', 'Unexpected rank'],
  ['City Garden', 'L2', 'gardener', 'is there already'],
] as const) {
  test(`refuses “${track} ${rank} ${role}”`, () => {
    expect(draft(track, rank, role)).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining(problem),
    });
  });
}
