import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {diskTrouble} from './disk-trouble';
import {WriteError, writeNew, writeWhole} from './write-file';

function fileOf(info: TestInfo, text: string): string {
  const file = info.outputPath('docs/L1.md');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
  return file;
}

test('a file is written in the place of the one that was there, with its rights', async ({}, info) => {
  const file = fileOf(info, 'old');
  chmodSync(file, 0o640);
  await writeWhole(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(dirname(file))).toEqual(['L1.md']);
});

test('what a link leads to is written, and the link stays', async ({}, info) => {
  const file = fileOf(info, 'old');
  const link = info.outputPath('link.md');
  symlinkSync(file, link);
  await writeWhole(link, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('a new file is written, and said to be', async ({}, info) => {
  const file = fileOf(info, 'old');
  const other = join(dirname(file), 'L2.md');
  expect(await writeNew(other, 'new')).toBe(true);
  expect(readFileSync(other, 'utf8')).toBe('new');
});

test('a file that is there already is never written over as a new one', async ({}, info) => {
  const file = fileOf(info, 'old');
  expect(await writeNew(file, 'new')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

test('on a full disk a file keeps the words it had, and a new one does not begin', async ({}, info) => {
  const full = '/dev/full';
  test.skip(!existsSync(full), 'there is no device here that is always full');
  const file = fileOf(info, 'old');
  // Where the new words are put first is full.
  symlinkSync(full, info.outputPath(`docs/.L1.md-${process.pid}`));
  const error: unknown = await writeWhole(file, 'new').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WriteError);
  expect(String(error)).toMatch(
    /L1\.md` could not be written, and is as it was: the disk is full; make room and run the command again\.$/u,
  );
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(dirname(file))).toEqual(['L1.md']);
});

/** As Node throws it. */
function systemError(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: it went wrong`), {code, ...(path && {path})});
}

test('what a disk has against a file is one sentence, whoever says it', () => {
  expect(diskTrouble(systemError('ENOSPC', '/x/a.html'))).toEqual({
    path: '/x/a.html',
    sentence: 'the disk is full; make room and run the command again',
  });
  expect(diskTrouble(systemError('ENOSPC'))?.path).toBeUndefined();
  expect(diskTrouble(systemError('EXDEV'))?.sentence).toContain('a disk of its own');
  expect(diskTrouble(systemError('EROFS', '/x'))?.sentence).toContain('read-only');
});

test('words of the ladder are no trouble of the disk', () => {
  const said = (message: string): Error => new Error(message);
  expect(diskTrouble(said('docs/a.md:1:1  error  Unexpected `EACCES.md`'))).toBeUndefined();
  expect(diskTrouble(said('docs/a.md:1:1  error  Unexpected `ENOSPC` in a title'))).toBeUndefined();
  expect(diskTrouble('ENOSPC: no space left on device, write')).toBeUndefined();
});
