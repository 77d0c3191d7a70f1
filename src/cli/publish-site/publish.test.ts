import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {publish} from './publish';

/** A project with a published site, whose site builder is the given program. */
function projectWith(info: TestInfo, program: string): string {
  const folder = info.outputPath('project');
  const bin = join(folder, 'node_modules/@docusaurus/core/bin');
  for (const made of [bin, join(folder, 'build')]) mkdirSync(made, {recursive: true});
  writeFileSync(
    join(bin, 'docusaurus.mjs'),
    `import {readdirSync, symlinkSync, writeFileSync} from 'node:fs';
     const out = process.argv.at(-1);
     ${program}`,
  );
  writeFileSync(join(folder, 'build/index.html'), 'old');
  return folder;
}

const published = (folder: string): string =>
  readFileSync(join(folder, 'build/index.html'), 'utf8');

test('a site that was built whole takes the place of the one before', async ({}, info) => {
  const folder = projectWith(info, "writeFileSync(out + '/index.html', 'new');");
  expect(await publish(folder, [])).toBe(0);
  expect(published(folder)).toBe('new');
  expect(readdirSync(folder).toSorted()).toEqual(['.cache', 'build', 'node_modules']);
});

test('a link to the published folder stays one', async ({}, info) => {
  const folder = projectWith(info, "writeFileSync(out + '/index.html', 'new');");
  symlinkSync('build', join(folder, 'www'));
  expect(await publish(folder, ['--out-dir', 'www'])).toBe(0);
  expect(published(folder)).toBe('new');
});

const ends: [how: string, program: string][] = [
  ['is killed', "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});"],
  ['fails', 'process.exitCode = 1;'],
];
for (const [how, program] of ends) {
  test(`a build that ${how} leaves what was published, and is no success`, async ({}, info) => {
    const folder = projectWith(info, `writeFileSync(out + '/index.html', 'half'); ${program}`);
    expect(await publish(folder, [])).toBe(1);
    expect(published(folder)).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['.cache', 'build', 'node_modules']);
  });
}

test('a full disk is said to be one, though the bundler says nothing of it', async ({}, info) => {
  test.skip(!existsSync('/dev/full'), 'there is no device here that is always full');
  const folder = projectWith(
    info,
    "symlinkSync('/dev/full', out + '/probe'); process.exitCode = 1;",
  );
  const said: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  const code = await publish(folder, []).finally(() => (process.stderr.write = write));
  expect(code).toBe(1);
  expect(said.join('')).toBe(
    'The site was not built: the disk is full; make room and run the command again. What was published before is untouched.\n',
  );
  expect(published(folder)).toBe('old');
});

test('what builds has the lock too, so that it is waited for when only its parent is killed', async ({}, info) => {
  const isOwner = "readdirSync('.cache/build-lock').includes(String(process.pid))";
  const folder = projectWith(info, `writeFileSync(out + '/index.html', String(${isOwner}));`);
  expect(await publish(folder, [])).toBe(0);
  expect(published(folder)).toBe('true');
});
