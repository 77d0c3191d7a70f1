import {test} from '@playwright/test';
import {buildFixtureSite, fixtureSite, hebrewSite, japaneseSite} from '../site/fixture-site';
import {writeJapaneseLadder} from '../site/japanese-ladder';

test('the site of the fixture ladder is built', () => {
  buildFixtureSite(fixtureSite);
});

test('the site of a ladder in Japanese is built', async () => {
  await writeJapaneseLadder(japaneseSite.docs);
  buildFixtureSite(japaneseSite);
});

test('the site of a ladder in Hebrew is built', () => {
  buildFixtureSite(hebrewSite);
});
