// cspell:ignore incidnet zzyzxq
import {axeFindings} from './axe';
import {expect, test} from './site-test';

const dialog = 'dialog.search';

test('opens by /, by Ctrl K and by its button, and gives the focus back', async ({page}) => {
  await page.goto('./');
  const open = page.getByRole('dialog', {name: 'Search'});
  const button = page.getByRole('banner').getByRole('button', {name: 'Search'});
  for (const how of ['/', 'Control+k']) {
    await button.focus();
    await page.keyboard.press(how);
    await expect(open.getByRole('combobox', {name: 'Search the ladder'})).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(open).toBeHidden();
    await expect(button).toBeFocused();
  }
  await button.click();
  await expect(open.getByRole('combobox', {name: 'Search the ladder'})).toBeFocused();
});

test('loads nothing before it is opened', async ({page, site}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.startsWith(`${site.url}find/`))).toEqual([]);
});

test('the first search transfers little', async ({page, site}) => {
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().startsWith(`${site.url}find/`))
      bytes += Number(response.headers()['content-length'] ?? Infinity);
  });
  await page.goto('./');
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('what about incidents at L4?');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(40_000);
});

test('what can be asked of this ladder is offered while nothing is typed', async ({page}) => {
  await page.setViewportSize({width: 320, height: 700});
  await page.goto('search/');
  const suggested = page.locator('.search__suggestions').getByRole('button');
  const text = await suggested.first().innerText();
  await suggested.first().click();
  await expect(page.getByRole('searchbox')).toHaveValue(text);
  await expect(page.locator('.search-page__results .result__kind').first()).toHaveText('Level');
  await expect(suggested.first()).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});

test('a question finds the fact that answers it', async ({page}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('evaluates a lead');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(
    'Direct manager or director',
  );
});

test('arrow keys choose a result, Enter goes to its line and marks it', async ({page}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', {name: 'Search the ladder'});
  await box.fill('orders');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
  await box.fill('disk stopped order processing');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText('disk stopped');
  await expect(first.locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option').nth(1)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(box).toHaveAttribute('aria-activedescendant', 'search-result-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('li:target')).toContainText('disk stopped order processing');
  // The line is an example: it stands open.
  await expect(page.locator('li:target')).toBeVisible();
});

test('filters narrow down with counts, and the address of all results keeps them', async ({
  page,
}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('team');
  const track = page.getByRole('combobox', {name: 'Track'});
  await expect(track.getByRole('option', {name: /^Cloud Platform \(\d+\)$/u})).toBeAttached();
  await track.selectOption('Cloud Platform');
  await expect(page.locator(`${dialog} .result__where`).first()).toContainText('Cloud Platform');
  await page.getByRole('link', {name: /^See all \d+ results$/u}).click();
  await expect(page).toHaveURL(/search\/\?q=team&track=Cloud(?:\+|%20)Platform$/u);
  await expect(page.locator('.search-page__results .result')).toHaveCount(20);
  for (const where of await page.locator('.search-page .result__where').allInnerTexts())
    expect(where).toContain('Cloud Platform');
});

test('a search can be shared by its address', async ({page}) => {
  await page.goto('search/?q=evaluation&kind=fact&level=L4');
  const results = page.locator('.search-page__results .result');
  await expect(results.first()).toContainText('Evaluation');
  await expect(page.getByLabel('Kind')).toHaveValue('fact');
  await page.getByRole('searchbox').fill('horizon');
  await expect(results.first()).toContainText('Planning horizon');
  await expect(page).toHaveURL(/q=horizon/u);
  await results.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/L4-/u);
});

test('a slip of the pen is mended, and an answer to nothing shows the levels and says so', async ({
  page,
}) => {
  await page.goto('search/?q=incidnet');
  await expect(page.getByRole('status')).toContainText('searched for “incident”');
  await expect(page.locator('.search-page__results .result')).not.toHaveCount(0);
  await page.getByRole('searchbox').fill('zzyzxq');
  await expect(page.getByRole('status')).toContainText('No page says “zzyzxq”');
  await expect(page.locator('.search-page__results .result__kind').first()).toHaveText('Level');
});

test('an index that cannot be loaded is said to be so, and is tried again', async ({page}) => {
  let broken = true;
  await page.route('**/find/entry.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('./');
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('mentor');
  await expect(page.locator(dialog).getByRole('status')).toContainText('could not be loaded');
  broken = false;
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('mentors');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
});

test('Enter before the answer is there opens what was typed last, and Escape closes a full field', async ({
  page,
}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', {name: 'Search the ladder'});
  await box.fill('orders');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).toBeHidden();
  await page.keyboard.press('/');
  await box.fill('disk stopped order processing');
  await page.keyboard.press('Enter');
  await expect(page.locator('li:target')).toContainText('disk stopped order processing');
});

test('where filters leave nothing, what they hide is shown and they can be cleared', async ({
  page,
}) => {
  await page.goto('search/?q=mentor&kind=fact');
  await expect(page.getByRole('status')).toContainText('Nothing fits the filters.');
  await expect(page.locator('.search-page__results .result')).not.toHaveCount(0);
  await page.getByRole('button', {name: 'Clear the filters'}).click();
  await expect(page.getByRole('button', {name: 'Clear the filters'})).toBeHidden();
  await expect(page).toHaveURL(/search\/\?q=mentor$/u);
});

test('a question for the difference of two levels finds the page that shows it', async ({page}) => {
  await page.goto('search/?q=difference+between+L2+and+L3');
  await page.locator('.search-page__results .result').first().getByRole('link').first().click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('What L3 adds to L2');
});

test('a program that cannot be loaded is said to be so', async ({page}) => {
  await page.route('**/assets/islands/search-*.js', (route) => route.abort());
  await page.goto('./');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toContainText('Search could not be loaded');
  await page.getByRole('button', {name: 'Close'}).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('on a phone the dialog fills the screen', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await page.goto('./');
  await page.getByRole('banner').getByRole('button', {name: 'Search'}).click();
  const box = await page.locator(dialog).boundingBox();
  expect(box).toEqual({x: 0, y: 0, width: 390, height: 844});
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog and on the page (${colorScheme})`, async ({page}) => {
    await page.emulateMedia({colorScheme});
    await page.goto('search/?q=mentor');
    await expect(page.locator('.search-page__results .result')).not.toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('./');
    await page.keyboard.press('/');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('combobox', {name: 'Search the ladder'}).fill('mentor');
    await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('what is typed before search has loaded is not lost', async ({page}) => {
  let arrive: () => void = () => undefined;
  const waiting = new Promise<void>((done) => {
    arrive = done;
  });
  const asked = page.waitForRequest('**/assets/islands/search-*.js');
  await page.route('**/assets/islands/search-*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('Software-Engineering/L3-Senior-Software-Engineer/');
  await page.keyboard.press('/');
  await asked;
  await page.keyboard.type('menu');
  await page.keyboard.press('Backspace');
  // The field is there before the program that answers.
  const box = page.getByRole('combobox', {name: 'Search the ladder'});
  await expect(box).toHaveValue('men');
  arrive();
  await expect(box).toBeFocused();
  await page.keyboard.type('tor');
  await expect(box).toHaveValue('mentor');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/mentor/iu);
});

test('Enter pressed before search has loaded opens the first answer', async ({page}) => {
  const arrive: (() => void)[] = [];
  await page.route('**/assets/islands/search-*.js', async (route) => {
    await new Promise<void>((done) => arrive.push(done));
    await route.continue();
  });
  await page.goto('./');
  const asked = page.waitForRequest('**/assets/islands/search-*.js');
  await page.keyboard.press('/');
  await asked;
  await page.keyboard.type('disk stopped order processing');
  await page.keyboard.press('Enter');
  arrive.forEach((go) => {
    go();
  });
  await expect(page.locator('li:target')).toContainText('disk stopped order processing');
});

test('what every search needs is loaded while the reader begins to type', async ({page}) => {
  await page.goto('./');
  const catalog = page.waitForResponse('**/find/*/catalog.idx');
  await page.keyboard.press('/');
  expect((await catalog).ok()).toBe(true);
  await expect(page.getByRole('combobox', {name: 'Search the ladder'})).toHaveValue('');
});

test('where the index is, is asked while the program that searches is on its way, and once', async ({
  page,
}) => {
  const entry = '**/find/entry.json';
  const entries: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/entry.json')) entries.push(request.url());
  });
  const asked = page.waitForRequest(entry);
  await page.route('**/assets/islands/search-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('mentor');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/mentor/iu);
  expect(entries).toHaveLength(1);
});

test('an index that could not be found is looked for again', async ({page}) => {
  await page.route('**/find/entry.json', (route) => route.abort(), {times: 1});
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('mentor');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/mentor/iu);
});

test('the key that opens search can be switched off, and stays so', async ({page}) => {
  await page.goto('./');
  const dialog = page.getByRole('dialog', {name: 'Search'});
  await page.keyboard.press('/');
  await page.getByRole('checkbox', {name: '/ opens search'}).uncheck();
  await page.keyboard.press('Escape');
  for (const again of [false, true]) {
    if (again) await page.reload();
    await page.keyboard.press('/');
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-search-open] kbd')).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('checkbox', {name: '/ opens search'}).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
});

test('on a phone, Enter puts the keyboard away and leaves what was found to be read', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({hasTouch: true, isMobile: true});
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('[data-search-open]').tap();
  const box = page.getByRole('combobox', {name: 'Search the ladder'});
  await box.fill('mentor');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
  await box.press('Enter');
  await expect(box).not.toBeFocused();
  await expect(page).toHaveURL(site.url);
  await context.close();
});

test('the answer that Enter opens is marked where a reader’s own colors rule', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  await page.goto('./');
  await page.keyboard.press('/');
  await page.keyboard.type('mentor');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveCSS('outline-style', 'solid');
  await expect(options.first()).toHaveCSS('outline-style', 'none');
});

test('what is pressed on the search page and goes gives the focus to the field', async ({page}) => {
  await page.goto('./search/?q=mentor&kind=fact');
  await page.getByRole('button', {name: 'Clear the filters'}).click();
  await expect(page.getByRole('searchbox', {name: 'Search the ladder'})).toBeFocused();
  await expect(page.locator('.search-page__results .result')).not.toHaveCount(0);
});

test('a dialog that was closed a moment ago does not hold back the next', async ({page}) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', {name: 'Search the ladder'});
  await expect(box).toBeFocused();
  // In one task, before the browser takes the focus out of what is hidden.
  const isOpen = await page.evaluate(() => {
    const press = (key: string): void => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}),
      );
    };
    press('Escape');
    document
      .querySelector<HTMLElement>('dialog.search input')
      ?.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable: true}));
    return document.querySelector<HTMLDialogElement>('dialog.search')?.open;
  });
  expect(isOpen).toBe(true);
});
