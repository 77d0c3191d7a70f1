import type {Page} from '@playwright/test';
import {begin, evidence, saved} from './review-page';
import {expect, test} from './site-test';

/** Has the browser refuse to keep anything, from the next page on. */
async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
}

test('who goes back to a sheet from the list finds what was written last', async ({page}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('I began.');
  await saved(page);
  await page.reload();
  await evidence(page).fill('I shipped it.');
  await saved(page);
  await page.getByRole('link', {name: 'All sheets'}).click();
  await expect(page.getByRole('heading', {name: 'Your sheets'})).toBeVisible();
  await page.goBack();
  await expect(evidence(page)).toHaveValue('I shipped it.');
});

test('what the browser refuses to keep is in the list as long as the page is open', async ({
  page,
}) => {
  await refuseStorage(page);
  await begin(page, 'Robin');
  await evidence(page).fill('Not lost.');
  await expect(page.getByRole('alert')).toContainText('This sheet is not saved.');
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('link', {name: 'Robin'}).click();
  await expect(evidence(page)).toHaveValue('Not lost.');
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('button', {name: 'Remove Robin'}).click();
  await page.getByRole('button', {name: 'Remove it for good'}).click();
  await expect(page.locator('.review-sheets')).toHaveCount(0);
});

test('saves that are due at once become one', async ({page, site}) => {
  await begin(page, 'Robin');
  await saved(page);
  // Each window is told of each save.
  await page.evaluate(
    (name) => {
      new BroadcastChannel(name).onmessage = () => {
        document.body.dataset.saves = `${Number(document.body.dataset.saves ?? 0) + 1}`;
      };
    },
    `reviews ${new URL(site.url).pathname}`,
  );
  await evidence(page).fill('Once.');
  await page.evaluate(() => {
    for (let times = 0; times < 3; times += 1) dispatchEvent(new Event('pagehide'));
  });
  await saved(page);
  await expect(page.locator('body')).toHaveAttribute('data-saves', '1');
});

test('a file that cannot be read, as a folder that was dropped, is named as that', async ({
  page,
}) => {
  await page.goto('review/');
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  const file = {name: 'sheets', mimeType: 'application/json', buffer: Buffer.from('{}')};
  await page.locator('input[type=file]').setInputFiles([file]);
  await expect(page.getByRole('alert')).toContainText('If it is a folder, choose the files in it.');
});
