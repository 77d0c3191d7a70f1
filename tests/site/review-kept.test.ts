import type {Page} from '@playwright/test';
import {begin, downloadedFile, evidence, saved, start} from './review-page';
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

test('the list begins with the way back to the sheet that was written in last', async ({page}) => {
  await page.clock.setFixedTime('2026-04-01T10:00:00Z');
  await begin(page, 'Sam');
  await saved(page);
  await begin(page, 'Robin');
  await saved(page);
  await page.clock.setFixedTime('2026-04-09T10:00:00Z');
  await page.goto('review/');
  await page.getByRole('link', {name: 'Sam', exact: true}).click();
  await evidence(page).fill('It was calm.');
  await saved(page);
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('heading', {level: 1, name: 'Review sheets'}).focus();
  await page.keyboard.press('Tab');
  const goOn = page.getByRole('link', {name: /^Go on writing/u});
  await expect(goOn).toBeFocused();
  await expect(goOn).toHaveText('Go on writingSam · last edited on April 9, 2026');
  await goOn.click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Review: Sam');
  // One of the same name is told from it.
  await page.clock.setFixedTime('2026-04-10T10:00:00Z');
  await begin(page, 'Sam', 'Alex');
  await saved(page);
  await page.getByRole('link', {name: 'All sheets'}).click();
  await expect(goOn).toContainText('Sam · Written by Alex · ');
  await expect(goOn).toContainText('L3 Senior Software Engineer');
});

test('who begins without a level is led to where one is chosen', async ({page}) => {
  await page.goto('review/');
  await page.getByRole('button', {name: 'Begin'}).click();
  await expect(page.getByRole('combobox', {name: 'Level'})).toBeFocused();
});

test('what the browser refuses to keep is in the list as long as the page is open', async ({
  page,
}) => {
  await refuseStorage(page);
  await begin(page, 'Robin');
  await evidence(page).fill('Not lost.');
  await expect(page.getByRole('alert')).toContainText('This sheet is not saved.');
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('link', {name: 'Robin', exact: true}).click();
  await expect(evidence(page)).toHaveValue('Not lost.');
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('button', {name: 'Remove Robin'}).click();
  await page.getByRole('button', {name: 'Remove it for good'}).click();
  await expect(page.locator('.review-sheets')).toHaveCount(0);
});

test('a new sheet is said to be saved once it is', async ({page, site}) => {
  await page.goto(start);
  await expect(page.getByRole('button', {name: 'Begin'})).toBeVisible();
  // Whoever writes waits for who writes already.
  await page.evaluate(
    (name) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const sheets = request.result.transaction('sheets', 'readwrite').objectStore('sheets');
        const hold = (): void => {
          if (!document.body.dataset.released) sheets.count().onsuccess = hold;
        };
        hold();
      };
    },
    `reviews ${new URL(site.url).pathname}`,
  );
  await page.getByLabel('Whose review').fill('Robin');
  await page.getByRole('button', {name: 'Begin'}).click();
  await expect(page.locator('.review-keeping')).toHaveText('Writing…');
  await page.evaluate(() => {
    document.body.dataset.released = 'yes';
  });
  await saved(page);
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

test('a list that another window has changed loses no sheet that is opened from a file', async ({
  page,
  context,
}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('As it was.');
  await saved(page);
  const written = await downloadedFile(page, 'Download the file');
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('button', {name: 'Remove Robin'}).click();
  await page.getByRole('button', {name: 'Remove it for good'}).click();
  await expect(page.locator('.review-sheets')).toHaveCount(0);
  const open = async (window: Page, text: string): Promise<void> => {
    const file = {name: 'robin.json', mimeType: 'application/json', buffer: Buffer.from(text)};
    await window.locator('input[type=file]').setInputFiles([file]);
  };
  const other = await context.newPage();
  await other.goto('review/');
  await open(other, written);
  await expect(other.getByRole('alert')).toContainText('was opened');
  await open(page, written.replace('As it was.', 'As it is.'));
  await expect(page.getByRole('alert')).toContainText('both are in the list');
  await expect(page.locator('.review-sheets a')).toHaveCount(2);
});

for (const [answer, response] of [
  ['a server that is down', {status: 503, body: 'down'}],
  ['a page of somebody else’s', {status: 200, body: '<!doctype html>Log in'}],
] as const) {
  test(`${answer} in place of the ladder is no fault of the browser`, async ({page}) => {
    await page.route('**/compare/levels/**', (route) => route.fulfill(response));
    await page.goto(start);
    await page.getByLabel('Whose review').fill('Robin');
    await page.getByRole('button', {name: 'Begin'}).click();
    await expect(page.getByRole('alert')).toHaveText(
      'The ladder could not be reached. Check the connection and try again.',
    );
  });
}

test('a name with a stroke in it stands in the title of the window once', async ({page}) => {
  await begin(page, 'Ann | Bo');
  await expect(page).toHaveTitle('Review: Ann | Bo | Career Ladder');
  await page.getByLabel('Whose review').press('End');
  await page.getByLabel('Whose review').pressSequentially('b');
  await expect(page).toHaveTitle('Review: Ann | Bob | Career Ladder');
});
