import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {isRunning, takeLock} from './lock';

/** A number that no process has: the kernel's largest is smaller. */
const deadProcess = 2 ** 30;

function lockIn(info: TestInfo): string {
  const lock = info.outputPath('lock');
  mkdirSync(dirname(lock), {recursive: true});
  return lock;
}

/** Leaves a lock as a process leaves it that is killed. */
function abandon(lock: string, pid: number, began = ''): void {
  mkdirSync(lock);
  writeFileSync(join(lock, String(pid)), began);
}

test('one process has the lock at a time, and the next when it is given back', ({}, info) => {
  const lock = lockIn(info);
  const first = takeLock(lock, process.pid);
  expect(takeLock(lock, process.ppid)).toBeUndefined();
  first?.release();
  expect(takeLock(lock, process.ppid)).toBeDefined();
  // Nothing is left of those that came too late.
  expect(readdirSync(dirname(lock))).toEqual(['lock']);
});

test('the lock of a process that was killed is nobody’s', ({}, info) => {
  const lock = lockIn(info);
  abandon(lock, deadProcess);
  expect(takeLock(lock, process.pid)).toBeDefined();
  expect(takeLock(lock, process.ppid)).toBeUndefined();
});

test('nor is that of one whose number another process has by now', ({}, info) => {
  test.skip(!existsSync('/proc/self/stat'), 'when a process began is not in a file here');
  const lock = lockIn(info);
  abandon(lock, process.ppid, 'long ago');
  expect(takeLock(lock, process.pid)).toBeDefined();
});

test('nor is one of a process of the same number as this one', ({}, info) => {
  const lock = lockIn(info);
  abandon(lock, process.pid);
  expect(takeLock(lock, process.pid)).toBeDefined();
});

test('a lock is taken while what works under it goes on alone, and no longer', async ({}, info) => {
  const lock = lockIn(info);
  const worker = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const pid = worker.pid ?? 0;
  takeLock(lock, deadProcess)?.share(pid);
  expect(takeLock(lock, process.pid)).toBeUndefined();
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  expect(isRunning(pid)).toBe(false);
  expect(takeLock(lock, process.pid)).toBeDefined();
});
