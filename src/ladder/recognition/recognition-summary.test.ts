import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {recognitionSummary} from './recognition-summary';

test('names the tracks by their levels, and pages that are called like a level', () => {
  const ladder = buildLadder([
    parsePage('Garden/L1.md', '# L1: Helper\n'),
    parsePage('Garden/L2.md', '# L2: Gardener\n'),
    parsePage('Notes/senior.md', '# Senior gardeners\n\nThey know the soil.\n'),
  ]);
  expect(recognitionSummary(ladder, 'docs/').split('\n')).toEqual([
    'Recognized 2 levels in 1 track, and 1 other page.',
    '  Garden  L1, L2',
    'docs/Notes/senior.md is called like a level (Senior gardeners) and shares nothing with another; if it is one, write `rank: senior` in its front matter.',
  ]);
});

test('says so when nothing is a level, and how to publish all the same', () => {
  const ladder = buildLadder([parsePage('Soil.md', '# Soil\n\nIt is dark.\n')]);
  expect(recognitionSummary(ladder, 'docs/')).toMatch(
    /^Recognized 0 levels in 0 tracks, and 1 other page\.\nUnexpected ladder without levels, expected titles such as .*\n.*--allow-no-levels/u,
  );
});

test('names a page that tells of levels which have files of their own', () => {
  const ladder = buildLadder([
    parsePage('Garden/L1.md', '# L1: Helper\n'),
    parsePage('Garden/L2.md', '# L2: Gardener\n'),
    parsePage('Garden/all.md', '# All\n\n## L1: Helper\n\n- Digs.\n\n## L2: Gardener\n\n- Sows.\n'),
  ]);
  expect(recognitionSummary(ladder, 'docs/').split('\n').at(-1)).toMatch(
    /^docs\/Garden\/all\.md reads as levels \(L1, …\), and levels of these names have files of their own/u,
  );
});

test('says why a page is no level where it shares its areas: few pages of its folder are called like one', () => {
  const page = (name: string) =>
    parsePage(`Garden/${name}.md`, `# ${name}\n\n## Plants\n\n- Sows.\n`);
  const ladder = buildLadder(
    ['Team Lead', 'Shed Lead', 'Sower', 'Digger', 'Weeder', 'Mower'].map(page),
  );
  expect(recognitionSummary(ladder, 'docs/')).toContain(
    'docs/Garden/Team Lead.md is called like a level (Team Lead), as few pages of its folder are; if it is one, write `rank: lead` in its front matter.',
  );
});

test('says of a page that shares with pages of other kinds alone that this is too little', () => {
  const page = (name: string, title: string) =>
    parsePage(`Garden/${name}.md`, `# ${title}\n\n## Plants\n\n- Sows.\n`);
  const ladder = buildLadder([page('IC2', 'Gardener'), page('MG3', 'Foreman')]);
  expect(recognitionSummary(ladder, 'docs/')).toContain(
    'docs/Garden/IC2.md is called like a level (IC2) and shares too little with others of its kind; if it is one, write `level: 2` in its front matter.',
  );
});

test('counts pages that are no levels where they are many', () => {
  const ladder = buildLadder(
    ['Rose', 'Bean', 'Leek', 'Kale', 'Corn', 'Herb', 'Moss'].map((name) =>
      parsePage(`${name}/lead.md`, `# ${name} Lead\n`),
    ),
  );
  const lines = recognitionSummary(ladder, '').split('\n');
  expect(lines.filter((line) => line.includes('is called like'))).toHaveLength(5);
  expect(lines).toContain('2 more pages read like levels and are none.');
});

test('keeps names of levels apart that have a comma in them', () => {
  const ladder = buildLadder(
    ['Director, Garden', 'Manager, Garden'].map((name) =>
      parsePage(`Heads/${name}.md`, `# ${name}\n\n## Plants\n\n- Sows.\n`),
    ),
  );
  expect(recognitionSummary(ladder, '')).toContain('  Heads  Manager, Garden; Director, Garden');
});

test('is silent about numbered chapters and about the page of a folder', () => {
  const ladder = buildLadder([
    parsePage('01-soil.md', '# Soil\n\nIt is dark.\n'),
    parsePage('02-water.md', '# Water\n\nIt is wet.\n'),
    parsePage('manager-track.md', '# Manager Track\n'),
    parsePage('manager-track/L1.md', '# L1: Helper\n'),
  ]);
  expect(recognitionSummary(ladder, 'docs/').split('\n')).toEqual([
    'Recognized 1 level in 1 track, and 3 other pages.',
    '  Manager Track  L1',
  ]);
});

test('two pages that are called by a rank alone and share nothing are no levels', () => {
  const ladder = buildLadder(
    ['P1', 'P2'].map((name) => parsePage(`Notes/${name}.md`, `# ${name}\n\nThe ${name} shed.\n`)),
  );
  expect(recognitionSummary(ladder, 'docs/')).toContain(
    'docs/Notes/P1.md is called like a level (P1) and shares nothing with another',
  );
});
