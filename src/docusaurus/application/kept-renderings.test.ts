import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {
  forgetRenderings,
  openRenderings,
  type KeptRenderings,
  type RenderingPlan,
} from './kept-renderings';

const rendering = {html: '<p>I bake.', collectedData: {links: ['/L2/'], anchors: ['dough']}};

/** A bundle as the bundler writes it: two pages, a chunk for each, one of data, and one that no page is said to load. */
function makeBundle(info: TestInfo): {plan: RenderingPlan; open: () => KeptRenderings} {
  const bundle = info.outputPath('bundle');
  mkdirSync(join(bundle, 'assets/js'), {recursive: true});
  const files = {
    'server.bundle.js': 'render()',
    'assets/js/l1.js': 'one',
    'assets/js/l2.js': 'two',
    'assets/js/late.js': 'late',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(bundle, name), text);
  writeFileSync(info.outputPath('menu.json'), '[]');
  const plan = {
    store: info.outputPath('store'),
    pages: {'/L1/': ['l1', 'menu', 'settings'], '/l1/': ['l1'], '/L2/': ['l2', 'menu']},
    data: {menu: info.outputPath('menu.json')},
  };
  return {plan, open: () => openRenderings(plan, bundle)};
}

test('a page is known again as long as nothing that it is made of has changed', ({}, info) => {
  const {open} = makeBundle(info);
  expect(open().find('/L1/')).toBeUndefined();
  open().keep('/L1/', rendering);
  expect(open().find('/L1/')).toEqual(rendering);
  expect(open().find('/L2/'), 'another page').toBeUndefined();
  expect(open().find('/l1/'), 'an address that differs in case').toBeUndefined();
  expect(open().find('/404.html'), 'a page that no route is for').toBeUndefined();

  writeFileSync(info.outputPath('bundle/assets/js/l2.js'), 'another two');
  expect(open().find('/L1/'), 'the chunk of another page').toEqual(rendering);
  for (const file of [
    'bundle/server.bundle.js',
    'bundle/assets/js/l1.js',
    'bundle/assets/js/late.js',
    'menu.json',
  ]) {
    const before = readFileSync(info.outputPath(file));
    writeFileSync(info.outputPath(file), 'changed');
    expect(open().find('/L1/'), file).toBeUndefined();
    writeFileSync(info.outputPath(file), before);
    expect(open().find('/L1/'), file).toEqual(rendering);
  }
});

test('a file that is cut short is not taken for a page', ({}, info) => {
  const {open, plan} = makeBundle(info);
  open().keep('/L1/', rendering);
  const file = join(plan.store, readdirSync(plan.store)[0] ?? '');
  const whole = readFileSync(file, 'utf8');
  for (const length of [0, 10, whole.indexOf('\n') + 1, whole.length - 1]) {
    writeFileSync(file, whole.slice(0, length));
    expect(open().find('/L1/'), `${length} characters`).toBeUndefined();
  }
});

test('what is kept of a page goes when the page does', ({}, info) => {
  const {open, plan} = makeBundle(info);
  open().keep('/L1/', rendering);
  open().keep('/L2/', rendering);
  forgetRenderings({...plan, pages: {'/L2/': ['l2', 'menu']}});
  expect(readdirSync(plan.store)).toHaveLength(1);
  expect(open().find('/L2/')).toEqual(rendering);
});
