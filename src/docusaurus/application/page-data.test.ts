import {writeFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {dataBegun, letGo, readForAll, readForPage} from './page-data';

test('a page has its data until it is let go, and no other page loses any', async ({}, info) => {
  const file = info.outputPath('level.json');
  writeFileSync(file, '{"role":"Baker"}');
  const ofAll = readForAll(file);
  const ofOne = readForPage(file);
  const data = dataBegun();
  const ofAnother = readForPage(file);
  expect(data).toEqual([ofOne]);
  expect(await ofOne).toEqual({default: {role: 'Baker'}});

  await letGo(data);
  expect(await ofOne).toEqual({default: undefined});
  expect(await ofAnother).toEqual({default: {role: 'Baker'}});
  expect(await ofAll).toEqual({default: {role: 'Baker'}});
  expect(dataBegun()).toEqual([ofAnother]);
  expect(dataBegun()).toEqual([]);
});
