import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join, resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {expect, test} from '@playwright/test';

const root = resolve(__dirname, '../..');

test('a command whose reader has gone, as `head` does, ends without a word', async () => {
  const command = spawn(
    join(root, 'node_modules/.bin/tsx'),
    [join(root, 'src/cli/check.ts'), '--help'],
    {stdio: ['ignore', 'pipe', 'pipe']},
  );
  command.stdout.destroy();
  const [said] = await Promise.all([text(command.stderr), once(command, 'exit')]);
  expect([said, command.exitCode]).toEqual(['', 0]);
});
