import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {readPages} from './read-pages';
import {beginReading, readingAhead, takeReadingAhead} from './reading-thread';

const project = resolve(__dirname, '../..');

test('a new process has begun to read before it has loaded anything', ({}, info) => {
  const folder = info.outputPath('docs');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'Ovens.md'), '# Ovens\n\n- We heat them before dawn.\n');
  const script = `
    const {folder, done} = globalThis.careerLadderReading;
    done.then((pages) => console.log(JSON.stringify([folder, pages.map(({page}) => page.title)])));
  `;
  const {stdout, stderr} = spawnSync(process.execPath, [...readingAhead(folder), '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([folder, ['Ovens']]);
});

test('what was read ahead is had once, and only where the text is still the same', async ({}, info) => {
  const folder = info.outputPath('docs');
  mkdirSync(folder, {recursive: true});
  for (const name of ['A', 'B']) writeFileSync(join(folder, `${name}.md`), `# ${name} then\n`);
  const reading = beginReading(folder, ['A.md', 'B.md']);
  await reading.done;
  globalThis.careerLadderReading = reading;
  expect(takeReadingAhead(info.outputPath('other'))).toBeUndefined();

  const texts = [
    {path: 'A.md', source: '# A then\n'},
    {path: 'B.md', source: '# B now\n'},
    {path: 'C.md', source: '# C now\n'},
  ];
  const pages = await readPages(folder, texts, undefined);
  const [first] = await reading.done;
  expect(pages.find(({page}) => page.path === 'A.md')).toBe(first);
  expect(pages.map(({page}) => page.title).toSorted()).toEqual(['A then', 'B now', 'C now']);
  expect(takeReadingAhead(folder)).toBeUndefined();
});
