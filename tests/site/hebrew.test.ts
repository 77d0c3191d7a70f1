// cspell:ignore גננים
import type {Locator} from '@playwright/test';
import {hebrewSite} from './fixture-site';
import {expect, test} from './site-test';

test.use({siteFolder: hebrewSite});

/** How far right the first and the last sign of a text stand that is on one line. */
async function ends(text: Locator): Promise<{first: number; last: number}> {
  return text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places: number[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const {0: sign, index} of (node.textContent ?? '').matchAll(/\S/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + sign.length);
        // Isolates have no width.
        if (range.getBoundingClientRect().width > 0) places.push(range.getBoundingClientRect().x);
      }
    return {first: places[0] ?? NaN, last: places.at(-1) ?? NaN};
  });
}

test('English that is not translated yet runs from left to right, up to its full stop', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const hint = await ends(page.getByText('Mark a level as yours'));
  expect(hint.last).toBeGreaterThan(hint.first);
  const name = await ends(page.locator('main').getByText('גננים').first());
  expect(name.last).toBeLessThan(name.first);
});

test('code runs as it is written', async ({page}) => {
  await page.goto('Gardeners/');
  const {first, last} = await ends(page.locator('main pre'));
  expect(last).toBeGreaterThan(first);
});

test('what points onward points to the left, and the mark of a choice stands apart from its words', async ({
  page,
}) => {
  await page.goto('compare/');
  await expect(page.locator('.neighbour-list .arrow').first()).toHaveCSS(
    'transform',
    'matrix(-1, 0, 0, 1, 0, 0)',
  );
  const mark = page.getByRole('combobox').first();
  expect(await mark.evaluate((choice) => getComputedStyle(choice).backgroundPositionX)).toMatch(
    /^\d[\d.]*px$/u,
  );
});
