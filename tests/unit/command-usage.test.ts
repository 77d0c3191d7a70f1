import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from '@playwright/test';

const root = resolve(__dirname, '../..');
const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).filter(([, script]) => script.includes(' src/cli/'));

for (const [name, script] of commands)
  test(`\`npm run ${name}\` says how it is used`, async () => {
    const [program = '', ...args] = script.split(' ');
    const {stdout, stderr} = await promisify(execFile)(program, [...args, '--help'], {cwd: root});
    expect(stdout).toContain(`npm run ${name}`);
    expect(stderr).toBe('');
  });

test('every command is one of these', () => {
  expect(commands.length).toBeGreaterThan(5);
});
