import type {Page} from '@playwright/test';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {japaneseSite} from './fixture-site';
import {expect, test} from './site-test';

test.use({siteFolder: japaneseSite});

/** Names and keys that are not English, and so stay. */
const names = /JavaScript|Markdown|JSON Schema|JSON|CSV|draft|Enter|Esc|Ctrl K|L[12]/gu;

/** The words in Latin letters that a reader sees or hears. */
async function latinWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    // Code and the names of files are in no language.
    for (const part of document.querySelectorAll<HTMLElement>('pre, code, main a'))
      part.hidden = !part.matches('a') || /\.\w+$/u.test(part.innerText);
    return [
      document.title,
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      ),
    ];
  });
  return texts.flatMap((text) => text.replaceAll(names, '').match(/[a-z]{2,}/giu) ?? []);
}

for (const path of [
  './',
  '庭師/',
  '庭師/L1-見習い/',
  'compare/',
  'compare/庭師/L1-to-L2/',
  'search/',
  'changes/',
  'review/',
  'files/',
  'changes/2025/',
  '404.html',
]) {
  test(`says nothing in English: ${path}`, async ({page}) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    expect(await latinWords(page)).toEqual([]);
  });
}

test('counts and finds in the words of the language', async ({page}) => {
  await page.goto('search/');
  await expect(page.locator('.search__suggestions button').first()).toHaveText(
    /L[12]|植物|近所|庭師/u,
  );
  await page.getByRole('searchbox').fill('影響');
  // Two lines, and the concern of one of them at every level.
  await expect(page.getByRole('status')).toHaveText('3件。');
  await expect(page.locator('mark').first()).toHaveText('影響');
  expect(await latinWords(page)).toEqual([]);

  // The mark of a kana is no accent: without it it is another.
  await page.getByRole('searchbox').fill('はざみ');
  await expect(page.getByRole('status')).toHaveText(/「は?ざみ?」はどのページにもありません/u);
});

test('compares two levels in the words of the language', async ({page}) => {
  await page.goto('compare/?from=庭師/L1&to=庭師/L2');
  await expect(page.locator('.compare__sum')).toContainText('観点');
  expect(await latinWords(page)).toEqual([]);
});

test('the page of a link says its day in the language, and nothing in English', () => {
  const ids = readdirSync(join(japaneseSite.out, 's')).filter((name) => !name.includes('.'));
  expect(ids.length).toBeGreaterThan(5);
  const html = readFileSync(join(japaneseSite.out, 's', ids[0] ?? '', 'index.html'), 'utf8');
  expect(html).toContain('<html lang="ja"');
  const text = html.replaceAll(/<(script|style)[^>]*>.*?<\/\1>|<[^>]*>/gsu, ' ');
  expect(text.replaceAll(names, '').match(/[a-z]{2,}/giu)).toBeNull();
  expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日|不明な日/u);
});

test('on paper the lines of an area flow from sheet to sheet with the whole width', async ({
  page,
}) => {
  await page.goto('庭師/areas/植物/');
  const block = page
    .locator('.climb__block')
    .filter({has: page.locator('h2')})
    .first();
  const indent = async (): Promise<number> => {
    const [whole, lines] = await Promise.all([
      block.boundingBox(),
      block.locator('ol').first().boundingBox(),
    ]);
    return (lines?.x ?? 0) - (whole?.x ?? 0);
  };
  expect(await indent()).toBeGreaterThan(100);
  await page.emulateMedia({media: 'print'});
  expect(await indent()).toBe(0);
  // A concern is short enough to stand on one sheet.
  await expect(block).toHaveCSS('break-inside', 'avoid');
});
