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

test('a new level has a rank of the series that its track counts, and is read as a level of it', () => {
  const level = (rank: string): [string, string] => [
    `Shed/${rank.replace(' ', '-')}.md`,
    `# ${rank}: Digger\n\n## Tools\n\n- I sharpen spades.\n`,
  ];
  for (const [ranks, wanted, expected] of [
    [['IC1', 'IC2', 'M1', 'M2'], 'ic3', 'IC3'],
    [['Level 1', 'Level 2'], 'level 3', 'Level 3'],
  ] as const) {
    const files = new Map(ranks.map(level));
    const pages = [...files].map(([file, text]) => parsePage(file, text));
    const made = draftLevel(buildLadder(pages), 'Shed', wanted, 'Head Digger');
    if (made.kind !== 'draft') throw new Error(made.problem);
    expect(made.path).toBe(`Shed/${expected.replace(' ', '-')}-Head-Digger.md`);
    expect(made.like.level.rank.text).toBe(ranks[1]);
    const {tracks} = buildLadder([...pages, parsePage(made.path, made.source)]);
    expect(tracks.flatMap((track) => track.levels.map((own) => own.level.rank.text))).toEqual([
      ...ranks.slice(0, 2),
      expected,
      ...ranks.slice(2),
    ]);
  }
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
