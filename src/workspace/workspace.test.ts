import {mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {registryPath} from '../ladder/links/published-links';
import {serializeRegistry} from '../ladder/links/registry-file';
import type {Snapshot} from '../ladder/snapshot';
import {openWorkspace} from './workspace';
import {writeWhole} from './write-file';

test('reads a folder again only where it changed', async ({}, info) => {
  const folder = info.outputPath('docs');
  mkdirSync(join(folder, 'A'), {recursive: true});
  writeFileSync(join(folder, 'A/L1.md'), '# L1: One\n\n[two](L2.md)\n');
  const workspace = openWorkspace(folder, info.outputPath('none'));

  const first = await workspace.read();
  expect(first.diagnostics).toMatchObject([
    {path: 'A/L1.md', line: 3, column: 1, rule: 'broken-link'},
  ]);
  expect(await workspace.read()).toBe(first);

  writeFileSync(join(folder, 'A/L2.md'), '# L2: Two\n\n> Two.\n');
  const second = await workspace.read();
  expect(second.diagnostics).toEqual([]);
  expect(second.ladder.tracks[0]?.levels.map(({title}) => title)).toEqual(['L1 One', 'L2 Two']);
  expect(second.surroundings.pages.get('A/L1.md')).toBe(first.surroundings.pages.get('A/L1.md'));

  writeFileSync(join(folder, 'A/L2.md'), '# L3: Two\n');
  utimesSync(join(folder, 'A/L2.md'), new Date(0), new Date(0));
  expect((await workspace.read()).surroundings.pages.get('A/L2.md')?.title).toBe('L3 Two');

  rmSync(join(folder, 'A/L2.md'));
  writeFileSync(join(folder, 'A/b.mdx'), '');
  symlinkSync('L1.md', join(folder, 'A/L4.md'));
  const last = await workspace.read();
  expect(last.diagnostics.map(({path, rule}) => [path, rule])).toEqual([
    ['A/b.mdx', 'unpublished-file'],
    ['A/L1.md', 'broken-link'],
    ['A/L4.md', 'unpublished-file'],
  ]);
});

test('what the build would publish from elsewhere is an error, which no owner turns down', async ({}, info) => {
  const [folder, assets] = [info.outputPath('docs'), info.outputPath('static')];
  mkdirSync(folder);
  writeFileSync(join(folder, 'README.md'), '# Garden\n\nWe sow.\n');
  mkdirSync(join(assets, '.well-known'), {recursive: true});
  mkdirSync(join(folder, 'Submodule'));
  writeFileSync(info.outputPath('ladder.yml'), 'rules:\n  unpublished-file: off\n');
  symlinkSync('/etc/hosts', join(assets, '.well-known/hosts.txt'));
  const {diagnostics} = await openWorkspace(folder, assets).read();
  expect(diagnostics).toMatchObject([
    {path: '../static/.well-known/hosts.txt', rule: 'symbolic-link', severity: 'error'},
  ]);
  rmSync(info.outputPath('ladder.yml'));
  const found = (await openWorkspace(folder, assets).read()).diagnostics;
  expect(found.map(({path, rule}) => [path, rule])).toContainEqual([
    'Submodule',
    'unpublished-file',
  ]);
});

test('whoever asks for a file that has just changed gets it as it is, however many ask at once', async ({}, info) => {
  const folder = info.outputPath('docs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'L1.md'), '# L1: One\n');
  const workspace = openWorkspace(folder, info.outputPath('none'));
  await workspace.read();
  writeFileSync(join(folder, 'L1.md'), '# L1: Another\n');
  // Each a turn later than the one before, so that one of them comes at each step of the first one's reading.
  const asked: Promise<Snapshot>[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    asked.push(workspace.readFor('L1.md'));
    await new Promise((done) => setImmediate(done));
  }
  const titles = (await Promise.all(asked)).map(({ladder}) => ladder.pages[0]?.title);
  expect(new Set(titles)).toEqual(new Set(['L1 Another']));
});

test('knows which files are its own', ({}, info) => {
  const folder = info.outputPath('docs');
  const workspace = openWorkspace(folder, info.outputPath('none'));
  expect(workspace.pathOf(join(folder, 'A/L1 x.md'))).toBe('A/L1 x.md');
  expect(workspace.pathOf(info.outputPath('docs-2/A.md'))).toBeUndefined();
});

test('new wordings may be as old as a commit, and never older than those there are', async ({}, info) => {
  const folder = info.outputPath('docs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'L1.md'), '# L1: One\n\n- I bake.\n');
  const first = openWorkspace(folder, info.outputPath('none'), {dayOfChanges: () => '2026-01-05'});
  const {links} = await first.read();
  await writeWhole(join(first.folder, registryPath), serializeRegistry(links.registry));

  writeFileSync(join(folder, 'L1.md'), '# L1: One\n\n- I bake bread.\n');
  const later = openWorkspace(folder, info.outputPath('none'), {
    dayOfChanges: (latest) => (latest > '2025-12-31' ? latest : '2025-12-31'),
  });
  const days = [...(await later.read()).links.registry.records.values()].map(({wordings}) =>
    wordings.map(({date}) => date),
  );
  expect(new Set(days.flat())).toEqual(new Set(['2026-01-05']));
});
