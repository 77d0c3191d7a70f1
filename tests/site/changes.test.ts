import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {axeFindings} from './axe';
import {japaneseSite} from './fixture-site';
import {expect, test} from './site-test';

// It has ten years of a history.
test.use({siteFolder: japaneseSite});

for (const [path, kinds] of [
  ['changes/', ['added', 'reworded']],
  ['changes/2025/', ['reworded']],
  ['changes/2025/2/', ['reworded']],
] as const) {
  test(`what changed can be read on a phone, and by everyone: ${path}`, async ({page}) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({width, height: 800});
      await page.goto(path);
      await expect(page.locator('.changes__form')).toBeVisible();
      for (const kind of kinds) await expect(page.locator(`.told__${kind}`).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeFindings(page)).toEqual([]);
    }
  });
}

test('a page of changes shows what its address asks for, and says how much', async ({page}) => {
  await page.goto('changes/?since=2026-02-15&level=庭師/L1');
  const told = page.locator('.told:visible');
  await expect(told).toHaveCount(1);
  await expect(told).toHaveAttribute('data-level', '庭師/L1');
  await expect(page.locator('.changes__form [role="status"]')).not.toBeEmpty();
  await page.getByLabel('いつから').fill('2026-01-01');
  await expect(page).toHaveURL(/\?since=2026-01-01&level=/u);
  await page.locator('.changes__form select').selectOption('');
  await expect(told).toHaveCount(4);
});

test('ten years of a history are pages of at most 30 KB', () => {
  const folder = join(japaneseSite.out, 'changes');
  const sizes = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('index.html'))
    .map((name): [string, number] => [name, gzipSync(readFileSync(join(folder, name))).length]);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.filter(([, size]) => size > 30 * 1024)).toEqual([]);
  // A year that has more than one page fills the first of them.
  expect(Math.max(...sizes.map(([, size]) => size))).toBeGreaterThan(10 * 1024);
});
