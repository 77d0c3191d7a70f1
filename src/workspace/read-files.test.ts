import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {largestPage} from '../ladder/parse/page-text';
import {listFiles, readText} from './read-files';

test('lists pages and other files in order, and leaves out what begins with a dot', async ({}, info) => {
  const folder = info.outputPath('docs');
  for (const path of [
    'B/L2.md',
    'B/a b.md',
    'A.md',
    'A.mdx',
    '.git/x.md',
    'B/.hidden.md',
    'B/pic.png',
  ]) {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), '');
  }
  for (const path of ['B/root', 'B/.hidden', 'B/.#lock']) symlinkSync('/', join(folder, path));
  mkdirSync(join(folder, 'C/.git'), {recursive: true});
  mkdirSync(join(folder, 'D/empty'), {recursive: true});
  expect(await listFiles(folder)).toEqual({
    pages: ['A.md', 'B/L2.md', 'B/a b.md'],
    others: ['A.mdx', 'B/pic.png'],
    symbolicLinks: ['B/.hidden', 'B/root'],
    submodules: ['C', 'D/empty'],
  });
  expect(await listFiles(join(folder, 'none'))).toEqual({
    pages: [],
    others: [],
    symbolicLinks: [],
    submodules: [],
  });
});

const refused: [what: string, bytes: Buffer, place: [number, number], found: string][] = [
  ['a NUL byte', Buffer.from('é\nab\0c'), [2, 3], 'a binary file (it holds a NUL byte)'],
  [
    'Latin-1 before ASCII',
    Buffer.from('ab\n caf\xe9 x', 'latin1'),
    [2, 5],
    'bytes that are not UTF-8',
  ],
  ['Latin-1 at the end', Buffer.from('caf\xe9', 'latin1'), [1, 4], 'bytes that are not UTF-8'],
  ['a lone continuation', Buffer.from([0x61, 0x80, 0x61]), [1, 2], 'bytes that are not UTF-8'],
  [
    'half an emoji after whole ones',
    Buffer.concat([Buffer.from('é🦉'), Buffer.from([0xf0, 0x9f])]),
    [1, 4],
    'bytes that are not UTF-8',
  ],
  ['UTF-16', Buffer.from('\uFEFFab', 'utf16le'), [1, 4], 'a binary file (it holds a NUL byte)'],
  ['too much', Buffer.alloc(largestPage + 1, 'a'), [1, 1], 'a file of 1.0 MB'],
];
for (const [what, bytes, [line, column], found] of refused) {
  test(`says where a file stops being text: ${what}`, async ({}, info) => {
    const folder = info.outputPath();
    writeFileSync(join(folder, 'a.md'), bytes);
    const read = await readText(folder, 'a.md');
    if (!('problem' in read)) throw new Error('The file was read');
    expect(read.problem).toMatchObject({path: 'a.md', line, column, severity: 'error'});
    expect(read.problem.message).toContain(`Unexpected ${found}, expected `);
  });
}

test('reads text as it is, its byte order mark and line ends too', async ({}, info) => {
  const folder = info.outputPath();
  const text = '\uFEFFé🦉\r\n';
  writeFileSync(join(folder, 'a.md'), text);
  writeFileSync(join(folder, 'b.md'), 'a'.repeat(largestPage));
  expect(await readText(folder, 'a.md')).toEqual({text});
  expect(await readText(folder, 'b.md')).toHaveProperty('text');
});

test('says of a file whose name no one can write that it is to be renamed', async ({}, info) => {
  expect(await readText(info.outputPath('docs'), 'B/\uFFFD.md')).toEqual({
    problem: {
      path: 'B/\uFFFD.md',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'unreadable-file',
      message:
        'Unexpected bytes in its name that are not UTF-8, expected a name in UTF-8; rename it',
    },
  });
});
