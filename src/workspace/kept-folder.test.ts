import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {keepFolder, openKeptFolder} from './kept-folder';

/** Builds and publishes as the site does: each build in a folder of its own, the one before it kept. */
function makeSite(info: TestInfo): {
  build: (pages: Readonly<Record<string, string>>) => string[];
  published: () => Record<string, string>;
  folder: string;
  store: string;
} {
  const store = info.outputPath('store');
  const folder = info.outputPath('site');
  // A build begins without the folder around it.
  const around = info.outputPath('next');
  const next = join(around, 's');
  const former = info.outputPath('former');
  return {
    folder,
    store,
    build(pages) {
      const written: string[] = [];
      const kept = openKeptFolder(next, store);
      for (const [name, text] of Object.entries(pages)) {
        kept.write(name, text, () => {
          written.push(name);
          return text;
        });
      }
      kept.finish();
      if (existsSync(folder)) renameSync(folder, former);
      renameSync(next, folder);
      rmSync(around, {recursive: true});
      keepFolder(former, store);
      rmSync(former, {recursive: true, force: true});
      return written;
    },
    published: () =>
      Object.fromEntries(
        readdirSync(folder)
          .toSorted()
          .map((name) => [name, readFileSync(join(folder, name, 'index.html'), 'utf8')]),
      ),
  };
}

test('the third build writes only what differs from the first', ({}, info) => {
  const site = makeSite(info);
  const pages = {a: 'one', b: 'two', c: 'three'};
  expect(site.build(pages)).toEqual(['a', 'b', 'c']);
  expect(site.build(pages)).toEqual(['a', 'b', 'c']);
  const inode = statSync(join(site.folder, 'a')).ino;
  expect(site.build(pages)).toEqual([]);
  expect(site.build({a: 'one', b: 'new', d: 'four'})).toEqual(['b', 'd']);
  expect(site.published()).toEqual({a: 'one', b: 'new', d: 'four'});
  expect(statSync(join(site.folder, 'a')).ino).toBe(inode);
  expect(site.build({a: 'one'})).toEqual([]);
  expect(site.published()).toEqual({a: 'one'});
});

test('what somebody else has changed in a published folder is written anew', ({}, info) => {
  const site = makeSite(info);
  const pages = {a: 'one', b: 'two', c: 'three', d: 'four'};
  site.build(pages);
  writeFileSync(join(site.folder, 'a/index.html'), 'ONE');
  writeFileSync(join(site.folder, 'b/index.html.gz'), 'two, smaller');
  rmSync(join(site.folder, 'c'), {recursive: true});
  mkdirSync(join(site.folder, 'e'));
  site.build(pages);
  expect(site.build(pages)).toEqual(['a', 'b', 'c']);
  expect(site.published()).toEqual(pages);
  expect(readdirSync(join(site.folder, 'b'))).toEqual(['index.html']);
});

test('without its list, or beside files of others, nothing is taken over', ({}, info) => {
  const site = makeSite(info);
  site.build({a: 'one'});
  site.build({a: 'one'});
  for (const name of readdirSync(site.store).filter((file) => file.endsWith('.json')))
    writeFileSync(join(site.store, name), '{"a":');
  expect(site.build({a: 'one'})).toEqual(['a']);

  site.build({a: 'one'});
  mkdirSync(info.outputPath('next/s/of-others'), {recursive: true});
  expect(site.build({a: 'one'})).toEqual(['a']);
  expect(readdirSync(site.folder)).toEqual(['a', 'of-others']);
});
