import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {openWorkspace} from '../../src/workspace/workspace';
import {ladderIn, level} from './links-ladder';

test('another ladder begins a registry of its own; without a word, its absence is one error', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.git('init', '-q');
  for (const day of [1, 2, 3]) {
    ladder.write(`docs/A/L${day}-Cook.md`, level.replaceAll('L1', `L${day}`));
    await ladder.links('--date', `2026-01-0${day}`);
    ladder.git('add', '.');
    ladder.git('commit', '-qm', 'Cook', '--date', `2026-01-0${day}`);
  }
  rmSync(join(ladder.root, 'docs'), {recursive: true});
  ladder.write('docs/B/L1-Diver.md', '# L1: Diver\n\n## Water\n\n- I count who comes up.\n');

  const linkProblems = async () => {
    const workspace = openWorkspace(join(ladder.root, 'docs'), join(ladder.root, 'static'));
    const {diagnostics} = await workspace.read();
    return diagnostics.filter(({rule}) => rule.startsWith('links')).map(({message}) => message);
  };
  expect(await linkProblems()).toEqual([
    expect.stringMatching(/^Unexpected end of 9 of 9 links at once.*`npm run links -- --new`/u),
  ]);

  const before = ladder.read();
  ladder.remove('links/registry.jsonl');
  expect(await linkProblems()).toEqual([
    expect.stringMatching(
      /^Unexpected absence of the registry, .*: the main branch has its 9 links.*built from what was published/u,
    ),
    expect.stringContaining('Unexpected end of 9 of 9 links'),
  ]);
  expect(await ladder.links()).toBe(1);

  expect(await ladder.links('--new', '--date', '2026-02-01')).toBe(0);
  expect(await linkProblems()).toEqual([]);
  expect(await ladder.links('--check')).toBe(0);
  expect(ladder.read()).toContain('I count who comes up.');
  expect(ladder.read()).not.toContain('I light the fire');

  // From then on nothing of it may be lost either.
  ladder.git('add', '.');
  ladder.git('commit', '-qm', 'Dive', '--date', '2026-02-01');
  const [header = '', , ...rest] = ladder.read().split('\n');
  writeFileSync(ladder.registry, [header, ...rest].join('\n'));
  expect((await linkProblems()).join('\n')).toContain('Unexpected loss of');
  writeFileSync(ladder.registry, before);
  expect((await linkProblems()).join('\n')).toContain('Unexpected loss of');
});

test('the history of another ladder is its registry, marked as its own', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.git('init', '-q');
  ladder.write('docs/A/L1-Cook.md', level);
  ladder.git('add', '.');
  ladder.git('commit', '-qm', 'Cook', '--date', '2026-01-01');
  ladder.write('docs/A/L1-Cook.md', level.replace('before', 'well before'));
  ladder.git('commit', '-qam', 'Earlier', '--date', '2026-01-05');
  ladder.write('links/registry.jsonl', '{"format":"career-ladder-links","version":1}\nrubbish\n');
  expect(await ladder.links('--from-git')).toBe(2);
  expect(await ladder.links('--from-git', '--new')).toBe(0);
  expect(ladder.read()).toMatch(/^\{"format":"career-ladder-links","version":1,"ladder":"\w+"\}/u);
  expect(ladder.read()).toContain(
    '{"date":"2026-01-05","text":"I light the fire well before dawn."',
  );
  expect(await ladder.links('--check')).toBe(0);
});

test('what was published before the owner said anything is read without a word of theirs', async ({}, info) => {
  const ladder = ladderIn(info);
  const commit = (date: string): void => {
    ladder.git('add', '.');
    ladder.git('commit', '-qm', 'Cook', '--date', date);
  };
  ladder.git('init', '-qb', 'main');
  ladder.write('docs/A/L1-Cook.md', level);
  expect(await ladder.links('--date', '2026-01-01')).toBe(0);
  commit('2026-01-01');
  ladder.write('docs/A/Handbook.md', '# Handbook\n\n- The fire is lit before dawn.\n');
  commit('2026-01-05');
  ladder.write('ladder.yml', 'tracks: [{path: A, levels: [A/Handbook.md, L1]}]\n');
  commit('2026-01-09');
  const {links} = await openWorkspace(
    join(ladder.root, 'docs'),
    join(ladder.root, 'static'),
  ).read();
  const wordings = [...links.registry.records.values()].map((record) => record.wordings);
  expect(wordings).toContainEqual([
    {date: '2026-01-05', text: 'Handbook'},
    {date: '2026-01-09', text: 'Handbook', level: ''},
  ]);
});
