import {spawn} from 'node:child_process';
import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {ProjectCopy} from './project-copy';

const level = '# L1: Baker\n\n> I bake.\n\n## Dough\n\n- I knead.\n';

test('a build stops at errors, all of them at once, each with its place and a mend; what was published stays', ({}, info) => {
  const copy = new ProjectCopy(info.outputPath('project'), {
    'docs/Ovens/L1-Baker.md': `${level}\nSee [L2](L2-Bakers.md) and [the dough](#doughs).\n`,
    'docs/Ovens/L2-Baker.md': Buffer.from('# Caf\xe9\n', 'latin1'),
    'build/index.html': 'published before',
  });
  const {status, output} = copy.build();
  expect(status).toBe(1);
  const lines = output.split('\n');
  expect(lines.filter((text) => text.includes('  error  '))).toEqual([
    expect.stringMatching(
      /^docs\/Ovens\/L1-Baker\.md:9:5 {2}error {2}broken-link .*L2-Bakers\.md/u,
    ),
    expect.stringMatching(
      /^docs\/Ovens\/L1-Baker\.md:9:28 {2}error {2}broken-link .*did you mean `#dough`/u,
    ),
    expect.stringMatching(
      /^docs\/Ovens\/L2-Baker\.md:1:6 {2}error {2}unreadable-file .*not UTF-8/u,
    ),
  ]);
  expect(output).toContain('The ladder has 3 errors that would mislead a reader');
  expect(output).toContain('What was published is untouched.');
  expect(lines.filter((text) => /^\s+at |Error:/u.test(text))).toEqual([]);
  expect(copy.read('build/index.html')).toBe('published before');
  expect(readdirSync(copy.folder).filter((name) => name.startsWith('.build'))).toEqual([]);
});

test('a build that is killed leaves what was published, and the next one clears up after it', async ({}, info) => {
  const copy = new ProjectCopy(info.outputPath('project'), {
    'docs/Ovens/L1-Baker.md': level,
    'build/index.html': 'published before',
  });
  // By itself and not through another process: who is killed with its parent may still seem to run for a while.
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/build.ts'], {
    cwd: copy.folder,
    env: copy.environment(),
    stdio: 'ignore',
    detached: true,
  });
  const fresh = join(copy.folder, '.build-next');
  await expect.poll(() => existsSync(fresh), {timeout: 60_000, intervals: [10]}).toBe(true);
  // It stays half way, however fast the machine is.
  process.kill(-(child.pid ?? 0), 'SIGSTOP');

  const second = copy.build();
  expect(second.status).toBe(2);
  expect(second.output).toMatch(/Another build is running \(process \d+\)/u);

  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
  expect(copy.read('build/index.html')).toBe('published before');
  const {status, output} = copy.build();
  expect(status, output).toBe(0);
  expect(copy.read('build/index.html')).toContain('L1');
  expect(readdirSync(copy.folder).filter((name) => name.startsWith('.build'))).toEqual([]);
});

test('a build goes nowhere where there is more to lose than a site', ({}, info) => {
  const copy = new ProjectCopy(info.outputPath('project'), {
    'docs/Ovens/L1-Baker.md': level,
    'notes/plan.txt': 'mine',
  });
  writeFileSync(join(copy.folder, 'links'), '');
  for (const place of ['.', '..', 'docs', 'docs/Ovens', 'src', 'notes']) {
    const {status, output} = copy.build('--out-dir', place);
    expect(status, place).toBe(2);
    expect(output).toContain('expected a folder for the site alone');
  }
  expect(copy.read('notes/plan.txt')).toBe('mine');
});

test('a ladder without a level is refused in a sentence, and published to those who say so', ({}, info) => {
  const copy = new ProjectCopy(info.outputPath('project'), {
    'docs/Ovens.md': '# Ovens\n\nThey are hot.\n',
  });
  const {status, output} = copy.build();
  expect(status).toBe(1);
  expect(output).toContain('Unexpected ladder without levels, expected titles such as');
  expect(output).toContain(
    '`npm run build -- --allow-no-levels` publishes the pages all the same.',
  );

  const allowed = copy.build('--allow-no-levels');
  expect(allowed.status, allowed.output).toBe(0);
  expect(allowed.output).toContain('Recognized 0 levels in 0 tracks, and 1 other page.');
  expect(copy.read('build/index.html')).toContain('Ovens');
  expect(copy.read('build/index.html')).not.toMatch(/front matter|docs\//u);
});

test('what the checks let pass is built: areas as high as the title, and a name that begins like parameters', ({}, info) => {
  const flat = (rank: string): string => `# ${rank}: Baker\n\n# Dough\n\n- I knead at ${rank}.\n`;
  const copy = new ProjectCopy(info.outputPath('project'), {
    'docs/Ovens/L1-Baker.md': flat('L1'),
    'docs/Ovens/L2-Baker.md': `${flat('L2')}\nSee [the dough](#dough) and [more](<& more.md>).\n`,
    'docs/Ovens/& more.md': '# More\n\nThey are hot.\n',
  });
  const {status, output} = copy.build();
  expect(status, output).toBe(0);
  expect(copy.read('build/Ovens/--more/index.html')).toContain('They are hot.');
});
