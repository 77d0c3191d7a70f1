import {writeFileSync} from 'node:fs';
import {expect, test, type TestInfo} from '@playwright/test';
import {inThread} from './thread';

function moduleOf(info: TestInfo, code: string): string {
  const file = info.outputPath('work.ts');
  writeFileSync(file, code);
  return file;
}

test('a module does its work in another thread, with copies of what goes in and out', async ({}, info) => {
  const module = moduleOf(
    info,
    `import {threadId} from 'node:worker_threads';
     interface Input {readonly pages: ReadonlyMap<string, string>}
     export async function run({pages}: Input) {
       return {threadId, pages: new Map([...pages].map(([path, text]) => [path, text.length]))};
     }`,
  );
  const output = await inThread<{threadId: number; pages: Map<string, number>}>(module, {
    pages: new Map([['L1.md', 'I bake.']]),
  });
  expect(output.threadId).toBeGreaterThan(0);
  expect(output.pages).toEqual(new Map([['L1.md', 7]]));
});

test('what goes wrong there is thrown here', async ({}, info) => {
  const throwing = moduleOf(info, `export const run = () => { throw new Error('no room'); };`);
  await expect(inThread(throwing, 1)).rejects.toThrow('no room');
  const refusing = moduleOf(info, `export const run = async () => { throw new Error('no ink'); };`);
  await expect(inThread(refusing, 1)).rejects.toThrow('no ink');
  const leaving = moduleOf(info, `export const run = () => { process.exit(3); };`);
  await expect(inThread(leaving, 1)).rejects.toThrow('with code 3');
});
