import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Locator, Page} from '@playwright/test';
import {axeFindings} from './axe';
import {fixtureSite} from './fixture-site';
import {begin, downloadedFile, evidence, saved, start} from './review-page';
import {expect, test} from './site-test';
import {watch} from './watch';

const words = 'I shipped it, see https://example.org/x';

test('what is written is there after the tab was killed, and nothing is asked of another host', async ({
  page,
  context,
  site,
}) => {
  const problems = watch(page, site.url);
  await begin(page, 'Robin');
  await evidence(page).fill(words);
  await page.getByRole('checkbox', {name: 'A strength'}).first().check();
  await saved(page);
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  problems.push(...watch(next, site.url));
  await next.goto(address);
  await expect(evidence(next)).toHaveValue(words);
  await next.getByRole('link', {name: 'As a document'}).click();
  await expect(next.locator('.review-document blockquote')).toHaveText(words);
  expect(problems).toEqual([]);
});

test('what was typed just before the page was left is there', async ({page}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('Kept.');
  await saved(page);
  // What somebody else has left there keeps nothing back.
  await page.evaluate(() => {
    localStorage.setItem('review left /career-ladder/ a', '{');
    localStorage.setItem('review left /career-ladder/ b', '{"base":1}');
  });
  await evidence(page).fill(words);
  await page.reload();
  await expect(evidence(page)).toHaveValue(words);
  await saved(page);
  await evidence(page).fill(`${words}, and more`);
  await page.getByRole('link', {name: 'Compare'}).first().click();
  await expect(page).toHaveURL(/compare/u);
  await page.goBack();
  await expect(evidence(page)).toHaveValue(`${words}, and more`);
  // It is in the browser's database then, and nowhere else.
  await expect
    .poll(async () =>
      page.evaluate(() =>
        Object.keys(localStorage).filter((name) => name.startsWith('review left')),
      ),
    )
    .toHaveLength(2);
});

test('who types without a pause is saved all the same', async ({page}) => {
  await page.clock.install();
  await begin(page, 'Robin');
  await saved(page);
  // From here on time goes by between the letters alone.
  await page.clock.pauseAt(Date.now() + 60_000);
  for (let letter = 1; letter <= 24; letter += 1) {
    await evidence(page).press('x');
    await page.clock.runFor(150);
  }
  await expect.poll(async () => storedTexts(page)).toMatch(/"x{9,}"/u);
});

/** What the browser's databases hold. */
async function storedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('Refused.'));
        };
      });
    const bases = await indexedDB.databases();
    const texts = bases.map(async ({name = ''}) => {
      const base = await answer(indexedDB.open(name));
      const all = await answer(base.transaction('sheets').objectStore('sheets').getAll());
      base.close();
      return all.map(({text}: {text: string}) => text).join('\n');
    });
    return (await Promise.all(texts)).join('\n');
  });
}

test('the policy of the page lets nothing be sent to another host', async ({page}) => {
  await page.goto('review/');
  const refused = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({effectiveDirective}) => {
        resolve(effectiveDirective);
      });
    });
    await fetch('https://example.org/').catch(() => undefined);
    return blocked;
  });
  expect(refused).toBe('connect-src');
});

test('two windows on one sheet keep what each of them writes', async ({page, context}) => {
  await begin(page, 'Robin');
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  const second = (of: Page): Locator => of.getByRole('textbox', {name: /^Evidence: /u}).nth(1);
  await evidence(page).fill('From the one.');
  await second(other).fill('From the other.');
  for (const window of [page, other]) {
    await expect(evidence(window)).toHaveValue('From the one.');
    await expect(second(window)).toHaveValue('From the other.');
  }
});

test('where the browser refuses to keep anything, the page says so and offers the file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await begin(page, 'Robin');
  await evidence(page).fill('Not lost.');
  await expect(page.getByRole('alert')).toContainText('This sheet is not saved.');
  expect(await downloadedFile(page, 'Download the sheet')).toContain('Not lost.');
});

test('where the storage is full, the page says so, and what is written stays', async ({page}) => {
  await begin(page, 'Robin');
  await saved(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await evidence(page).fill('Not lost either.');
  await expect(page.getByRole('alert')).toContainText('The storage of this browser is full.');
  expect(await downloadedFile(page, 'Download the sheet')).toContain('Not lost either.');
});

test('a sheet from a newer version of the site is refused with words and left untouched', async ({
  page,
  site,
}) => {
  await begin(page, 'Robin');
  await saved(page);
  const newer = '{"format": "career-ladder-review", "version": 9, "secret": "kept"}';
  const stored = async (text?: string): Promise<unknown> =>
    page.evaluate(
      async ([name, put]) => {
        const result = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => {
              resolve(request.result);
            };
            request.onerror = () => {
              reject(new Error('refused'));
            };
          });
        const database = await result(indexedDB.open(name ?? ''));
        const sheets = database.transaction('sheets', 'readwrite').objectStore('sheets');
        const [key = ''] = await result(sheets.getAllKeys());
        if (put) await result(sheets.put({revision: 5, text: put}, key));
        return result<unknown>(sheets.get(key));
      },
      [`reviews ${new URL(site.url).pathname}`, text],
    );
  await stored(newer);
  await evidence(page).fill('Written by an older page.');
  await expect(page.getByRole('alert')).toContainText('a newer version of this site');
  await page.goto('review/');
  await expect(page.getByText('a newer version of this site')).toBeVisible();
  expect(await stored()).toEqual({revision: 5, text: newer});
});

test('a file that is no sheet is refused in a sentence, and changes nothing', async ({
  page,
}, testInfo) => {
  await begin(page, 'Robin');
  const whole = await downloadedFile(page, 'Download the file');
  await page.goto('review/');
  const ids = /"id": "[^"]{7}/gu;
  for (const [name, text, said] of [
    ['other.json', '{"a": 1}', 'no review sheet'],
    ['large.json', 'x'.repeat(20_000_000), 'too large'],
    ['cut.json', whole.slice(0, -40), 'its end is missing'],
    ['elsewhere.json', whole.replaceAll(ids, (id) => `${id}zzz`), 'of another ladder'],
    ['damaged.json', whole.replace('"notes": {', '"notes": {"a": "b"'), 'damaged'],
  ] as const) {
    const path = testInfo.outputPath(name);
    writeFileSync(path, text);
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByRole('alert')).toContainText(said);
  }
  await expect(page.locator('.review-sheets li')).toHaveCount(1);
});

test('whatever a sheet holds is text where it is shown', async ({page, site}) => {
  const problems = watch(page, site.url);
  await begin(page, '<img src=x onerror=alert(1)>');
  await evidence(page).fill('<script>alert(1)</script> [here](javascript:alert(1))');
  await saved(page);
  await page.getByRole('link', {name: 'As a document'}).click();
  const sheet = page.locator('.review-document');
  await expect(sheet.locator('blockquote')).toContainText('<script>alert(1)</script>');
  await expect(sheet.locator('blockquote')).toContainText('[here](javascript:alert(1))');
  await expect(sheet.locator(':is(script, img, [href^="javascript"])')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the next level is added at a press, and taken out while nothing is written there', async ({
  page,
}) => {
  await begin(page, 'Robin');
  const next = page.getByRole('heading', {level: 2, name: /^L4 /u});
  await page.getByRole('button', {name: /^And toward L4/u}).click();
  await expect(next).toBeVisible();
  await page.getByRole('button', {name: /^Take L4 .* out again$/u}).click();
  await expect(next).toBeHidden();
  await expect(evidence(page)).toBeVisible();
});

test('the head of a sheet leads to its areas, and on paper it names no address of this browser alone', async ({
  page,
}) => {
  await begin(page, 'Robin');
  const areas = page.getByRole('navigation', {name: 'Areas of this level'}).getByRole('link');
  const name = await areas.last().innerText();
  await areas.last().press('Enter');
  const heading = page.locator('.review-area:target h3');
  await expect(heading).toContainText(name);
  await expect(heading).toBeInViewport();
  expect(page.url()).toContain('sheet=');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-foot')).toContainText('/review/');
  await expect(page.locator('.print-foot')).not.toContainText('sheet=');
});

test('a sheet can be read and written by everybody', async ({page}) => {
  await begin(page, 'Robin');
  await page.getByRole('checkbox', {name: 'Talk about this'}).first().check();
  expect(await axeFindings(page)).toEqual([]);
});

for (const [name, size] of Object.entries({wide: 1280, narrow: 320})) {
  test(`a sheet is whole, named and within the page, ${name}`, async ({page}) => {
    await page.setViewportSize({width: size, height: 800});
    await begin(page, 'Robin');
    await page
      .getByRole('button', {name: /^Add a goal to: /u})
      .first()
      .press('Enter');
    await page.keyboard.type('Lead one review');
    await expect(page.getByRole('status').filter({hasText: 'Saved: Goal at: '})).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size);
    await page.getByRole('link', {name: 'As a document'}).click();
    await expect(page.locator('.review-document')).toContainText('Lead one review');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size);
  });
}

test('a field grows with its text, also where the browser has no property for it', async ({
  page,
}) => {
  await page.route('**/assets/islands/review-*.css', async (route) => {
    const response = await route.fetch();
    const styles = await response.text();
    const older = styles
      .replace(/@supports not \(field-sizing: ?content\)/u, '@media all')
      .replace('field-sizing:content', '');
    expect(older).not.toContain('field-sizing');
    await route.fulfill({response, body: older});
  });
  await begin(page, 'Robin');
  const field = evidence(page);
  const height = async () => (await field.boundingBox())?.height ?? 0;
  const empty = await height();
  await field.fill('One\nTwo\nThree\nFour\nFive');
  expect(empty).toBeLessThanOrEqual(44);
  expect(await height()).toBeGreaterThan(empty * 2);
  expect(await field.evaluate(({scrollHeight, clientHeight}) => scrollHeight - clientHeight)).toBe(
    0,
  );
  await field.fill('');
  expect(await height()).toBe(empty);
});

test('what is printed is the document, and the sheet is as it was afterwards', async ({page}) => {
  await begin(page, 'Robin');
  await evidence(page).fill(words);
  await saved(page);
  await page.waitForFunction(() => [...document.scripts].some(({src}) => src.includes('reading')));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('.review-document')).toContainText(words);
  await expect(evidence(page)).toBeHidden();
  await page.emulateMedia({media: 'screen'});
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(evidence(page)).toHaveValue(words);
  await expect(page.locator('.review-document')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('each level is a Markdown template', async ({page}) => {
    await page.goto('review/');
    const link = page.locator('main a[download]').first();
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect(await response.text()).toMatch(/^# Review: L1 [^]*\n- .*\/s\/.*\n\n {2}Evidence:\n/u);
  });
});

test('the program of reviews is at most 45 KB, and what reads evidence is not in it', () => {
  const folder = join(fixtureSite.out, 'assets/islands');
  const sizes = readdirSync(folder)
    .filter((file) => /^review-\w{12}\.js$/u.test(file))
    .map((file) => gzipSync(readFileSync(join(folder, file)), {level: 9}).length);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThanOrEqual(45 * 1024);
});

test('the style sheet of reviews comes with their page alone', async ({page}) => {
  const own = page.locator('link[rel=stylesheet][href*="islands/review-"]');
  await page.goto(start);
  await expect(own).toHaveCount(1);
  await page.goto('compare/');
  await expect(own).toHaveCount(0);
});
