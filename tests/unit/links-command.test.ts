import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {runLinks} from '../../src/cli/links';
import {openWorkspace} from '../../src/workspace/workspace';

/** A ladder in a folder of its own. */
function ladderIn(info: TestInfo) {
  const root = info.outputPath('ladder');
  mkdirSync(root, {recursive: true});
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  const registry = join(root, 'links/registry.jsonl');
  return {
    root,
    said,
    registry,
    read: () => readFileSync(registry, 'utf8'),
    write: (path: string, text: string): void => {
      mkdirSync(join(root, path, '..'), {recursive: true});
      writeFileSync(join(root, path), text);
    },
    remove: (path: string): void => {
      rmSync(join(root, path));
    },
    links: (...args: string[]) => runLinks(args, root, {out: say, err: say}),
    git: (...args: string[]): string =>
      execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          GIT_CONFIG_GLOBAL: join(root, 'no-config'),
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: 'a@example.org',
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'a@example.org',
          ...(args[0] === 'commit' && {GIT_COMMITTER_DATE: `${args.at(-1) ?? ''}T12:00:00Z`}),
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
  };
}

const level = '# L1: Cook\n\n## Fire\n\n- I light the fire before dawn.\n';

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
    [`${good}<<<<<<< HEAD\n`, /links\/registry\.jsonl:\d+:1 .*merge conflict/],
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

test('a registry that was tampered with fails against what is committed', async ({}, info) => {
  const ladder = ladderIn(info);
  ladder.write('docs/A/L1-Cook.md', level);
  await ladder.links('--date', '2026-01-01');
  ladder.git('init', '-b', 'main');
  ladder.git('add', '-A');
  ladder.git('commit', '-m', 'one', '--date', '2026-01-01');
  ladder.write(
    'links/registry.jsonl',
    ladder.read().replace('I light the fire before dawn', 'I let others light it'),
  );
  const {diagnostics} = await openWorkspace(join(ladder.root, 'docs'), ladder.root).read();
  expect(
    diagnostics.filter(({severity}) => severity === 'error').map(({message}) => message),
  ).toEqual([
    expect.stringMatching(
      /“I let others light it\.” of 2026-01-01, expected it as published: “I light the fire before dawn\.”/,
    ),
  ]);
});

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
    return diagnostics.filter(({rule}) => rule === 'links').map(({message}) => message);
  };
  expect(await linkProblems()).toEqual([
    expect.stringMatching(/^Unexpected end of 9 of 9 links at once.*`npm run links -- --new`/u),
  ]);

  const before = ladder.read();
  ladder.remove('links/registry.jsonl');
  expect(await linkProblems()).toEqual([
    expect.stringMatching(
      /^Unexpected absence of the registry, .*: commit [\da-f]{10} has its 9 links.*`npm run links -- --new`/u,
    ),
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
