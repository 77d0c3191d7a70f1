import {gzipSync} from 'node:zlib';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {axeFindings} from './axe';
import {japaneseSite} from './fixture-site';
import {expect, test} from './site-test';

// It has ten years of a history.
test.use({siteFolder: japaneseSite});

const level = 'compare/then/?level=庭師/L1';

test('a level stands as it stood on a day beside today, with the words that differ marked', async ({
  page,
}) => {
  await page.goto(`${level}&on=2018-05-01`);
  await expect(page.locator('.compare__track')).toHaveText(['2018年5月1日', '今日']);
  const reworded = page.locator('.is-grows');
  await expect(reworded.locator('.compare__from .line')).toContainText('よくよく水をまく');
  await expect(reworded.locator('.compare__from del')).not.toHaveCount(0);
  await expect(reworded.locator('.compare__to ins')).not.toHaveCount(0);
  await expect(page.locator('.is-new .compare__to .line')).toHaveText(/通る人にあいさつをする/u);
  await expect(page.locator('.is-stays')).not.toHaveCount(0);
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia({colorScheme});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeFindings(page)).toEqual([]);
    }
});

test('another day is chosen with the keyboard, and the address keeps it', async ({page}) => {
  await page.goto(`${level}&on=2018-05-01`);
  const day = page.locator('input[type="date"]');
  await day.fill('2026-03-01');
  await expect(page).toHaveURL(/&on=2026-03-01$/u);
  await expect(page.locator('.compare__sum')).toHaveText('その後、変わった行はありません。');
  await day.fill('2015-12-31');
  await expect(page.getByRole('alert')).toContainText('2016年1月1日');
  await page.getByRole('alert').getByRole('button').press('Enter');
  await expect(page).toHaveURL(/&on=2016-01-01$/u);
  await expect(page.locator('.is-new')).toHaveCount(1);
});

test('the foot of a level and what changed in it lead there', async ({page}) => {
  await page.goto('庭師/L1-見習い/');
  await page.locator('.page-foot').getByRole('link', {name: '当時と現在'}).click();
  await expect(page).toHaveURL(/then\/\?level=.*&on=2026-02-28$/u);
  await expect(page.locator('.is-new')).toHaveCount(1);
  await page.goto('changes/?since=2017-04-01&level=庭師/L1');
  await page.locator('.changes__form').getByRole('link', {name: '当時と現在'}).click();
  await expect(page).toHaveURL(/&on=2017-03-31$/u);
  await expect(page.locator('.is-grows')).toHaveCount(1);
});

test('what is known of a level in ten years is at most 30 KB', () => {
  const folder = join(japaneseSite.out, 'review/since');
  const sizes = readdirSync(folder).map(
    (name) => gzipSync(readFileSync(join(folder, name))).length,
  );
  expect(Math.max(...sizes)).toBeLessThan(30 * 1024);
});
