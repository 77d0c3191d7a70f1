import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {expect, test, type TestInfo} from '@playwright/test';

const root = resolve(__dirname, '../..');
const level = '# L1: Baker\n\n> I bake.\n\n## Dough\n\n- I knead.\n';

/** Builds a ladder of the given files, and returns what a person at the command line sees. */
function build(info: TestInfo, files: Readonly<Record<string, string | Uint8Array>>) {
  const docs = info.outputPath('docs');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(docs, path)), {recursive: true});
    writeFileSync(join(docs, path), content);
  }
  const shown = relative(root, docs);
  const {status, stdout, stderr} = spawnSync(
    join(root, 'node_modules/.bin/docusaurus'),
    ['build', '--out-dir', info.outputPath('site')],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SITE_DOCS: shown,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: relative(root, info.outputPath('generated')),
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
    },
  );
  const output = stripVTControlCharacters(stdout + stderr);
  return {status, lines: output.replaceAll(`${shown}/`, 'docs/').split('\n').filter(Boolean)};
}

const unreadable: [what: string, content: string | Uint8Array, line: string][] = [
  [
    'a binary file',
    Buffer.concat([Buffer.from('# A\n\nab'), Buffer.from([0, 1, 2])]),
    'docs/Ovens/L2.md:3:3  error  unreadable-file  Unexpected a binary file (it holds a NUL byte), expected Markdown saved as UTF-8 text; move it out of the ladder, or save it again',
  ],
  [
    'a file over 1 MB',
    'Bread. '.repeat(200_000),
    'docs/Ovens/L2.md:1:1  error  unreadable-file  Unexpected a file of 1.3 MB, expected at most 1 MB of Markdown; split it, or move it out of the ladder',
  ],
  [
    'a file that is not UTF-8',
    Buffer.from('# Caf\xe9\n', 'latin1'),
    'docs/Ovens/L2.md:1:6  error  unreadable-file  Unexpected bytes that are not UTF-8, expected Markdown saved as UTF-8; open it with the right encoding and save it again',
  ],
];

for (const [what, content, line] of unreadable) {
  test(`a build stops at ${what} with one sentence that names it`, ({}, info) => {
    const {status, lines} = build(info, {'Ovens/L1.md': level, 'Ovens/L2.md': content});
    expect(status).toBe(1);
    expect(lines).toContain(line);
    expect(lines.filter((text) => text.includes('  error  '))).toEqual([line]);
    expect(lines.filter((text) => /^\s+at |Error:/u.test(text))).toEqual([]);
  });
}

test('a build stops at broken links, all of them at once, each with its place and a mend', ({}, info) => {
  const {status, lines} = build(info, {
    'Ovens/L1-Baker.md': `${level}\nSee [L2](L2-Bakers.md) and [the dough](#doughs).\n\n<details>\n<summary>Examples</summary>\n- I read [this](../../secret.md).\n</details>\n`,
    'Ovens/L2-Baker.md': `${level.replace('L1', 'L2')}\n![A loaf](loaf.png)\n\n[there]: ../Till/\n\nGo [there].\n`,
  });
  expect(status).toBe(1);
  expect(
    lines
      .filter((text) => text.includes('broken-link'))
      .map((text) => text.replace(/ {2}error.*?`/u, ' `')),
  ).toEqual([
    'docs/Ovens/L1-Baker.md:9:5 `L2-Bakers.md` (there is no file `Ovens/L2-Bakers.md`), expected one that leads somewhere: did you mean `L2-Baker.md`?',
    'docs/Ovens/L1-Baker.md:9:28 `#doughs` (`Ovens/L1-Baker.md` has no section `#doughs`), expected one that leads somewhere: did you mean `#dough`?',
    'docs/Ovens/L1-Baker.md:13:10 `../../secret.md` (it leaves the ladder’s folder), expected one that leads somewhere: link to a page of the ladder, or write the whole address',
    'docs/Ovens/L2-Baker.md:9:1 `loaf.png` (there is no file `Ovens/loaf.png`), expected one that leads somewhere: name a file of the ladder, or take the link out',
    'docs/Ovens/L2-Baker.md:11:1 `../Till/` (there is no file `Till`), expected one that leads somewhere: name a file of the ladder, or take the link out',
  ]);
  expect(lines.at(-1)).toMatch(
    /^The ladder has 5 errors that would mislead a reader; mend the lines above/u,
  );
  expect(lines.filter((text) => /^\s+at |Error:/u.test(text))).toEqual([]);
});
