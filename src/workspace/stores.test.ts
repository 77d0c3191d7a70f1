import {existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {claimStore, storeFolder} from './stores';

test('a store goes when what it is of is gone, and one that nobody claimed', ({}, info) => {
  const stores = info.outputPath('stores');
  const [bread, cake] = ['bread', 'cake'].map((name) => info.outputPath(name)) as [string, string];
  for (const ladder of [bread, cake]) mkdirSync(ladder);
  const [ofBread, ofBreadElsewhere, ofCake] = [
    storeFolder(stores, bread),
    storeFolder(stores, bread, '/base/'),
    storeFolder(stores, cake),
  ];
  claimStore(ofBread, bread);
  claimStore(ofBreadElsewhere, bread);
  claimStore(ofCake, cake);
  writeFileSync(join(ofBread, 'kept'), 'dough');
  expect(readdirSync(stores)).toHaveLength(3);

  mkdirSync(join(stores, 'nobody'));
  writeFileSync(join(stores, 'of-an-older-form.bin'), '');
  rmSync(cake, {recursive: true});
  claimStore(ofBread, bread);
  expect(readdirSync(stores).toSorted()).toEqual(
    [ofBread, ofBreadElsewhere].map((store) => store.slice(stores.length + 1)).toSorted(),
  );
  expect(existsSync(join(ofBread, 'kept'))).toBe(true);
});

test('where no store can be made, nobody is told', ({}, info) => {
  writeFileSync(info.outputPath('file'), '');
  const store = storeFolder(info.outputPath('file'), 'bread');
  expect(() => {
    claimStore(store, info.outputPath('file'));
  }).not.toThrow();
  expect(existsSync(store)).toBe(false);
});
