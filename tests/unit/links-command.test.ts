import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {runLinks} from '../../src/cli/links';
import {openWorkspace} from '../../src/workspace/workspace';
import {ladderIn, level} from './links-ladder';

test('writes the registry, says when it lags, and prints what would change', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  expect(await ladder.links('--check')).toBe(1);
  expect(() => ladder.read()).toThrow();
  expect(await ladder.links('--date', '2026-01-01')).toBe(0);
  expect(await ladder.links('--check')).toBe(0);
  const first = ladder.read();
  expect(first).toContain(
    '{"date":"2026-01-01","text":"I light the fire before dawn.","level":"L1"}',
  );

  ladder.write('docs/A/L1-Cook.md', level.replace('before', 'well before'));
  expect(await ladder.links('--check')).toBe(1);
  ladder.said.length = 0;
  expect(await ladder.links('--json')).toBe(0);
  expect(JSON.parse(ladder.said.join(''))).toMatchObject({
    upToDate: false,
    changes: [
      {
        change: 'reworded',
        rule: '4 reworded in section',
        text: 'I light the fire well before dawn.',
      },
    ],
  });
  expect(ladder.read()).toBe(first);
  expect(await ladder.links('--date', '2026-02-01')).toBe(0);
  expect(ladder.read()).toContain(
    '{"date":"2026-02-01","text":"I light the fire well before dawn.","level":"L1"}',
  );
});

test('refuses what makes no sense, and says how the command is used', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  expect(await ladder.links('--date', '2026-02-30')).toBe(2);
  expect(await ladder.links('--bogus')).toBe(2);
  expect(ladder.said.join('\n')).toContain('npm run links -- --check');
  expect(await ladder.links('--date', '2026-03-01')).toBe(0);
  ladder.write('docs/A/L1-Cook.md', level.replace('before', 'well before'));
  expect(await ladder.links('--date', '2026-02-01')).toBe(2);
  expect(ladder.said.at(-1)).toContain('expected 2026-03-01 or later');
});

test('leaves the registry alone when a file is wrong, and names the line', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  await ladder.links('--date', '2026-01-01');
  const good = ladder.read();
  for (const [text, problem] of [
    [
      good.replace('"version":1', '"version":2'),
      /links\/registry\.jsonl:1:1 {2}error {2}links {2}Unexpected format version 2/,
    ],
    [
      `${good}<<<<<<< HEAD\n`,
      /links\/registry\.jsonl:\d+:1 .*merge conflict.*: keep the lines of both sides/,
    ],
  ] as const) {
    ladder.write('links/registry.jsonl', text);
    expect(await ladder.links()).toBe(1);
    expect(ladder.said.join('\n')).toMatch(problem);
    expect(ladder.read()).toBe(text);
  }
  ladder.write('links/registry.jsonl', good);
  ladder.write('links/overrides.yml', '\n7777777: not 7777776\n');
  expect(await ladder.links()).toBe(1);
  expect(ladder.said.join('\n')).toMatch(/links\/overrides\.yml:2:10 {2}error/);
  rmSync(join(ladder.root, 'links/overrides.yml'));
  // A file that cannot be read is not a file that was deleted.
  writeFileSync(join(ladder.root, 'docs/A/L1-Cook.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
  expect(await ladder.links()).toBe(1);
  expect(ladder.read()).toBe(good);
});

test('builds dated wordings and old paths from the history, once', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.git('init', '-b', 'main');
  const commit = (date: string): void => {
    ladder.git('add', '-A', 'docs');
    ladder.git('commit', '-m', date, '--date', date);
  };
  ladder.write('docs/A/L1-Cook.md', level);
  commit('2025-01-01');
  ladder.write('docs/A/L1-Cook.md', level.replace('before', 'well before'));
  commit('2025-03-01');
  ladder.remove('docs/A/L1-Cook.md');
  ladder.write('docs/Kitchen/L1-Cook.md', level.replace('before', 'well before'));
  commit('2025-06-01');
  expect(await ladder.links('--from-git'), ladder.said.join('\n')).toBe(0);
  const text = ladder.read();
  expect(text).toContain(
    '"wordings":[{"date":"2025-01-01","text":"I light the fire before dawn.","level":"L1"},{"date":"2025-03-01"',
  );
  expect(text).toContain(
    '"places":[{"date":"2025-01-01","path":"A/L1-Cook.md"},{"date":"2025-06-01","path":"Kitchen/L1-Cook.md"}]',
  );
  expect(await ladder.links('--check')).toBe(0);
  expect(await ladder.links('--from-git')).toBe(2);
  expect(ladder.said.at(-1)).toContain('Unexpected registry, expected none');
  expect(ladder.read()).toBe(text);
});

test('stops at a shallow clone and says what to do', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.git('init', '-b', 'main');
  for (const [date, text] of [
    ['2025-01-01', level],
    ['2025-02-01', `${level}- I carry wood.\n`],
  ] as const) {
    ladder.write('docs/A/L1-Cook.md', text);
    ladder.git('add', '-A', 'docs');
    ladder.git('commit', '-m', date, '--date', date);
  }
  const clone = info.outputPath('clone');
  ladder.git('clone', '--depth', '1', `file://${ladder.root}`, clone);
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
  };
  expect(await runLinks(['--from-git'], clone, {out: say, err: say})).toBe(1);
  expect(said.join('\n')).toMatch(/Unexpected shallow clone.*git fetch --unshallow/);
});

test('a registry that was tampered with is warned of, and written again as it was published', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  await ladder.links('--date', '2026-01-01');
  ladder.git('init', '-b', 'main');
  ladder.git('add', '-A');
  ladder.git('commit', '-m', 'one', '--date', '2026-01-01');
  const published = ladder.read();
  ladder.write(
    'links/registry.jsonl',
    published.replace('I light the fire before dawn', 'I let others light it'),
  );
  const {diagnostics} = await openWorkspace(join(ladder.root, 'docs'), ladder.root).read();
  const problems = diagnostics.filter(({rule}) => rule === 'links');
  expect(problems.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
    expect.stringMatching(
      /^warning: .*“I let others light it\.” of 2026-01-01, expected it as published: “I light the fire before dawn\.” of 2026-01-01 \(the main branch\); a dated wording is never altered\. The site is built from what was published; `npm run links` writes it down again$/,
    ),
  ]);
  expect(await ladder.links('--check')).toBe(1);
  expect(await ladder.links()).toBe(0);
  expect(ladder.said.join('\n')).toMatch(/put right:\n {2}line \d: Unexpected wording 1 of/u);
  expect(ladder.read()).toBe(published);
});

test('an error in the owner’s file stops the command: without it levels would be other levels', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  ladder.write('ladder.yml', 'title: Kitchen\n');
  await ladder.links('--date', '2026-01-01');
  const good = ladder.read();
  ladder.write('docs/A/L1-Cook.md', level.replace('before', 'well before'));
  ladder.write('ladder.yml', 'title: Kitchen\nranks: none\n');
  for (const way of [[], ['--check'], ['--json'], ['--new'], ['--from-git', '--new']]) {
    ladder.said.length = 0;
    expect(await ladder.links(...way)).toBe(1);
    expect(ladder.said[0]).toMatch(/ladder\.yml:2:8 {2}error {2}ladder-file {2}Unexpected `none`/u);
    expect(ladder.read()).toBe(good);
  }
});

test('a commit whose owner’s file is wrong was never published, and ends no link', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.git('init', '-q', '-b', 'main');
  let day = 0;
  const commit = (owner: string): void => {
    day += 1;
    ladder.write('ladder.yml', owner);
    ladder.git('add', '-A', '.');
    ladder.git('commit', '-q', '-m', 'A day', '--date', `2026-01-0${day}`);
  };
  ladder.write('docs/A/Morning.md', level.replace('L1: Cook', 'Morning'));
  const owner = 'tracks: [{path: A, levels: [Morning.md]}]\n';
  commit(owner);
  expect(await ladder.links()).toBe(0);
  const recorded = ladder.read();
  commit(`${owner}# Recorded.\n`);
  commit(owner.replace('levels', 'level'));
  commit(owner);
  ladder.said.length = 0;
  expect(await ladder.links()).toBe(0);
  expect(ladder.said.at(-1)).toContain('is up to date');
  expect(ladder.read()).toBe(recorded);
});
