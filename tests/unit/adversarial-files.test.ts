import {spawnSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';

const root = resolve(__dirname, '../..');
const level = (rank: number): string =>
  `# L${rank}: Baker\n\n## Dough\n\n- I knead batch ${rank}.\n\n<details>\n<summary>Examples</summary>\n\n- I kneaded <loaf from oven-${rank}>.\n\n</details>\n`;
const secret = 'the-words-of-a-file-outside';
const megabyte = 1_000_000;

/** Files that a file system lets anyone have; each is read in a process with little memory. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'Ovens/L1-<img src=x onerror=alert(1)>.md': level(1),
  'Ovens/L2-"quoted" \'twice\'.md': level(2),
  'Ovens/L3-%2e%2e%2f.md': level(3),
  'Ovens/L4-a\nb.md': level(4),
  'Ovens/L5-\u202egpj.md': level(5),
  'Ovens/L6-$(touch x);`touch x`.md': level(6),
  'Ovens/::error::L7.md': level(7),
  'Links.md':
    '# Links\n\n[a](../secret.md) [b](%2e%2e/secret.md) ![c](../secret.md) ![d](/../secret.md) [e](Linked.md) <a href="../secret.md">f</a>\n',
  'Nul.md': Buffer.from('# A\n\na\0b\n'),
  'Surrogate.md': Buffer.from([0x23, 0x20, 0xed, 0xa0, 0x80, 0x0a]),
  'Items.md': `# Items\n\n${'-\n'.repeat(megabyte / 2)}`,
  'Deep.md': '> '.repeat(10_000),
  'Deep-lists.md': Array.from({length: 1000}, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
  'Line.md': 'a '.repeat(megabyte / 2),
  'Marks.md': '*a _b '.repeat(megabyte / 6),
  'Tags.md': '<a b="'.repeat(megabyte / 6),
  'Unknown-tags.md': `${'<a b c> <d '.repeat(40)}\n\n`.repeat(100),
};

test('a ladder full of traps is read to its end, in little memory, and nothing outside is', ({}, info) => {
  const docs = info.outputPath('docs');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(docs, path)), {recursive: true});
    writeFileSync(join(docs, path), content);
  }
  writeFileSync(info.outputPath('secret.md'), `# ${secret}\n`);
  mkdirSync(info.outputPath('outside'));
  writeFileSync(info.outputPath('outside/L9-Secret.md'), `# L9: ${secret}\n`);
  symlinkSync(info.outputPath('secret.md'), join(docs, 'Linked.md'));
  symlinkSync(info.outputPath('outside'), join(docs, 'Linked-folder'));
  const {status, signal, stdout, stderr} = spawnSync(
    process.execPath,
    ['--max-old-space-size=300', '--import', 'tsx', 'src/cli/check.ts', '--no-spelling', '--all'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, SITE_DOCS: docs, GITHUB_ACTIONS: 'true'},
    },
  );
  expect([status, signal, stderr]).toEqual([1, null, '']);
  expect(stdout).not.toContain(secret);
  expect(stdout).not.toMatch(/^\s+at |[\u202e\0]/mu);
  const found = stdout.split('\n').filter((line) => line.includes('  error  '));
  const errorsIn = (name: string): number =>
    found.filter((line) => line.includes(`/${name}:`)).length;
  expect(errorsIn('Links.md')).toBe(6);
  expect(errorsIn('Nul.md')).toBe(1);
  expect(errorsIn('Surrogate.md')).toBe(1);
  for (const name of ['Items', 'Deep', 'Deep-lists', 'Line', 'Marks', 'Tags'])
    expect(stdout).toMatch(new RegExp(`/${name}\\.md:\\d+:\\d+ {2}warning {2}too-`, 'u'));
  // Each line is one that the command wrote: a finding, an annotation of one, or the line that sums up.
  const foreign = stdout
    .split('\n')
    .filter(
      (line) =>
        !/^$|^\S.*:\d+:\d+ {2}(?:error|warning) {2}|^::(?:error|warning) file=|^\d+ errors? and |^Recognized |^ {2}Ovens {2}L|^Unexpected ladder without |^`npm run build /u.test(
          line,
        ),
    );
  expect(foreign).toEqual([]);
});
