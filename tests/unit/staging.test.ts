import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {stage} from '../../src/cli/publish-site/staging';

/** A number that no process has: the kernel's largest is smaller. */
const deadProcess = 2 ** 30;

function write(folder: string, text: string): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'index.html'), text);
}
const read = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

test('what is published is what was there, until the new build is whole', ({}, info) => {
  const place = info.outputPath('build');
  write(place, 'old');
  const staging = stage(place, process.pid);
  write(staging.folder, 'new');
  expect(read(place)).toBe('old');
  staging.publish((former) => {
    expect(readFileSync(join(former, 'index.html'), 'utf8')).toBe('old');
  });
  staging.discard();
  expect(read(place)).toBe('new');
  expect(existsSync(staging.folder)).toBe(false);
});

test('a build that fails leaves what was there, and nothing else', ({}, info) => {
  const place = info.outputPath('build');
  write(place, 'old');
  const staging = stage(place, process.pid);
  write(staging.folder, 'half');
  staging.discard();
  expect(read(place)).toBe('old');
  expect(existsSync(staging.folder)).toBe(false);
});

test('a build killed at any moment is cleared up by the next', ({}, info) => {
  const place = info.outputPath('build');
  write(place, 'old');
  const killed = stage(place, deadProcess);
  write(killed.folder, 'half');
  stage(place, process.pid);
  expect(existsSync(killed.folder)).toBe(false);
  expect(read(place)).toBe('old');
});

test('killed between its two steps, what was published comes back', ({}, info) => {
  const place = info.outputPath('build');
  write(info.outputPath(`.build-former-${deadProcess}`), 'old');
  stage(place, process.pid);
  expect(read(place)).toBe('old');
});

test('two builds at once have folders of their own, and leave each other alone', ({}, info) => {
  const place = info.outputPath('build');
  const theirs = stage(place, process.ppid).folder;
  write(theirs, 'theirs');
  // It runs still: its work is left alone.
  expect(stage(place, process.pid).folder).not.toBe(theirs);
  expect(read(theirs)).toBe('theirs');
});

test('what a killed build of the same number has left is none of this one’s', ({}, info) => {
  const place = info.outputPath('build');
  const killed = stage(place, process.pid).folder;
  write(killed, 'half');
  expect(stage(place, process.pid).folder).toBe(killed);
  expect(existsSync(killed)).toBe(false);
});
