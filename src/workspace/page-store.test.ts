import {cpSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {checkPage} from '../ladder/check/check-ladder';
import {parsePage} from '../ladder/parse/page';
import {openPageStore, type ReadPage} from './page-store';

const project = resolve(__dirname, '../..');
const path = 'A/L1.md';
const source =
  '# L1: One\n\n## Water\n\n- I count who comes up.\n- We dive.\n\n```\ncode\n```\n\n![a](b.png)\n';

function read(text: string): ReadPage {
  const page = parsePage(path, text);
  return {page, diagnostics: checkPage({page, source: text})};
}

/** A project of its own, with two ladders: what is kept there depends on its code. */
function makeProject(info: TestInfo): {siteDir: string; docs: string; other: string} {
  const siteDir = info.outputPath('site');
  const [docs, other] = [join(siteDir, 'docs'), join(siteDir, 'other')];
  for (const folder of [join(siteDir, 'src/ladder'), join(siteDir, 'src/workspace'), docs, other])
    mkdirSync(folder, {recursive: true});
  writeFileSync(join(siteDir, 'src/ladder/parser.ts'), 'export {};\n');
  cpSync(join(project, 'package-lock.json'), join(siteDir, 'package-lock.json'));
  return {siteDir, docs, other};
}

/** The file of the only store of a project. */
function storedIn(siteDir: string): string {
  const stores = join(siteDir, '.cache/pages');
  return join(stores, readdirSync(stores)[0] ?? '', 'pages.bin');
}

test('a page that has not changed is what parsing it again would give', ({}, info) => {
  const {siteDir, docs} = makeProject(info);
  const once = read(source);
  expect(openPageStore(siteDir, docs).find(path, source)).toBeUndefined();
  openPageStore(siteDir, docs).keep([{...once, source}]);
  const found = openPageStore(siteDir, docs).find(path, source);
  expect(found).toEqual(once);
  // The parts of a page are found in its tree by identity.
  const area = found?.page.level?.areas[0];
  expect(area?.statements[0]?.node).toBeDefined();
  expect(area?.statements[0]).toBe(found?.page.statements[0]);
});

test('another text, another path, another ladder and other code are read anew', ({}, info) => {
  const {siteDir, docs, other} = makeProject(info);
  openPageStore(siteDir, docs).keep([{...read(source), source}]);
  expect(openPageStore(siteDir, docs).find(path, `${source} `)).toBeUndefined();
  expect(openPageStore(siteDir, docs).find('A/L2.md', source)).toBeUndefined();
  expect(openPageStore(siteDir, other).find(path, source)).toBeUndefined();
  expect(openPageStore(siteDir, docs).find(path, source)).toBeDefined();
  writeFileSync(join(siteDir, 'src/ladder/parser.ts'), 'export const changed = true;\n');
  expect(openPageStore(siteDir, docs).find(path, source)).toBeUndefined();
});

test('a store that is damaged is as good as none', ({}, info) => {
  const {siteDir, docs} = makeProject(info);
  openPageStore(siteDir, docs).keep([{...read(source), source}]);
  writeFileSync(storedIn(siteDir), 'half of it');
  const store = openPageStore(siteDir, docs);
  expect(store.find(path, source)).toBeUndefined();
  store.keep([{...read(source), source}]);
  expect(openPageStore(siteDir, docs).find(path, source)).toBeDefined();
});

test('what is kept already is not written again, and what is gone is not kept', ({}, info) => {
  const {siteDir, docs} = makeProject(info);
  const second = {...read('# L2: Two\n'), source: '# L2: Two\n'};
  const pages = [
    {...read(source), source},
    {...second, page: {...second.page, path: 'A/L2.md'}},
  ];
  openPageStore(siteDir, docs).keep(pages);
  const inode = (): number => statSync(storedIn(siteDir)).ino;
  const before = inode();
  openPageStore(siteDir, docs).keep(pages);
  expect(inode()).toBe(before);
  openPageStore(siteDir, docs).keep(pages.slice(0, 1));
  expect(inode()).not.toBe(before);
  expect(openPageStore(siteDir, docs).find('A/L2.md', second.source)).toBeUndefined();
});
