import {expect, test} from './site-test';
import {complete} from './watch';

const level = 'Software-Engineering/L3-Senior-Software-Engineer/';

test('a keyboard leads from home to an open example', async ({page}) => {
  await page.goto('./');
  const step = page.locator(`a.step[href$="${level}"]`);
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await step.evaluate((node) => node === document.activeElement)) break;
  }
  await expect(step).toBeFocused();
  expect(await step.evaluate((node) => getComputedStyle(node).outlineStyle)).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    /^L3\s+Senior Software Engineer$/u,
  );

  const fold = page.locator('details.fold').first();
  const summary = fold.locator('summary');
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await summary.evaluate((node) => node === document.activeElement)) break;
  }
  await expect(summary).toBeFocused();
  await expect(fold.getByRole('listitem').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(fold.getByRole('listitem').first()).toBeVisible();
});

test('the first stop of a keyboard skips to the text', async ({page}) => {
  await page.goto(level);
  await complete(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', {name: 'Skip to main content'});
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const stop = page.locator(':focus');
  expect(
    await stop.evaluate(
      (node) =>
        node.closest('main, .frame') !== null && node.closest('header.bar, #site-menu') === null,
    ),
  ).toBe(true);
});

test('a fold says how many examples it holds', async ({page}) => {
  await page.goto(level);
  const folds = page.locator('details.fold');
  await expect(folds).toHaveCount(4);
  for (const fold of await folds.all()) {
    const items = await fold.locator('li').count();
    expect(items).toBeGreaterThanOrEqual(3);
    await expect(fold.locator('summary')).toHaveText(new RegExp(`^Examples\\s*${items}$`, 'u'));
    await expect(fold).not.toHaveAttribute('open');
  }
});

test('one switch opens and closes all examples, and says which it will do', async ({page}) => {
  await page.goto(level);
  const open = page.locator('details.fold[open]');
  await page.getByRole('button', {name: 'Open all examples'}).click();
  await expect(open).toHaveCount(4);
  await page.getByRole('button', {name: 'Close all examples'}).click();
  await expect(open).toHaveCount(0);

  // It keeps up with what the reader opens by hand.
  for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
  await expect(page.getByRole('button', {name: 'Close all examples'})).toBeVisible();
});

test.describe('a link into a folded example opens it', () => {
  /** The id of an example; its fold is closed. */
  const idOf = 'details.fold >> nth=2 >> li[id] >> nth=1';

  test('when the page is loaded', async ({page}) => {
    await page.goto(level);
    const id = await page.locator(idOf).getAttribute('id');
    await page.goto('about:blank');
    await page.goto(`${level}#${id}`);
    const example = page.locator(`[id="${id}"]`);
    await expect(example).toBeVisible();
    await expect(example).toBeInViewport();
    await complete(page);
    await expect(example).toBeVisible();
    await expect(page.locator('details.fold[open]')).toHaveCount(1);
  });

  test('when it is followed on the page, and again when the fold was closed', async ({page}) => {
    await page.goto(level);
    await complete(page);
    const id = await page.locator(idOf).getAttribute('id');
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = `#${target}`;
      link.textContent = 'To the example';
      document.querySelector('article')?.prepend(link);
    }, id);
    const example = page.locator(`[id="${id}"]`);
    for (let round = 0; round < 2; round += 1) {
      await page.getByRole('link', {name: 'To the example'}).click();
      await expect(example).toBeVisible();
      await expect(example).toBeInViewport();
      await page.locator('details.fold[open] > summary').click();
      await expect(example).toBeHidden();
    }
  });

  test('when it is followed from another page', async ({page}) => {
    await page.goto(level);
    const id = (await page.locator(idOf).getAttribute('id')) ?? '';
    await page.goto('./');
    await complete(page);
    const link = page.locator(`a.step[href*="${level}"]`);
    await link.evaluate((step: HTMLAnchorElement, fragment) => {
      step.hash = fragment;
    }, id);
    await link.click();
    await expect(page.locator('details.fold')).toHaveCount(4);
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await page.goBack();
    await expect(page.locator('a.step').first()).toBeVisible();
    await page.goForward();
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  });
});

test('every heading of a level has a link to copy, says that it was copied, and the link leads to it', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(site.url).origin,
  });
  await page.goto(level);
  await complete(page);
  const areas = page.locator('article section.area');
  await expect(areas).toHaveCount(4);
  const links: {id: string; link: string}[] = [];
  for (const area of await areas.all()) {
    const heading = area.getByRole('heading', {level: 2});
    await heading.hover();
    await heading.getByRole('button', {name: 'Copy link'}).click();
    const name = await heading.locator('[id$="-words"]').innerText();
    await expect(page.getByRole('status').filter({hasText: 'link copied'})).toContainText(name);
    const id = (await area.getAttribute('id')) ?? '';
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const link = copied.split('\n').at(-1) ?? '';
    expect(link).toMatch(new RegExp(`^${site.url}s/${id}/?#\\d+$`, 'u'));
    links.push({id, link});
  }
  for (const {id, link} of links) {
    await page.goto(link);
    await page.waitForURL(new RegExp(`${level}#${id}$`, 'u'));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test.describe('colours', () => {
  const scheme = 'getComputedStyle(document.documentElement).colorScheme';

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({colorScheme});
      test(`follow a system that prefers ${colorScheme}`, async ({page}) => {
        await page.goto(level);
        expect(await page.evaluate(scheme)).toBe(colorScheme);
      });
    });
  }

  test('follow the switch, on every page and after a reload', async ({page}) => {
    await page.goto('./');
    await complete(page);
    expect(await page.evaluate(scheme)).toBe('light');
    const paper = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await page.getByRole('button', {name: 'Switch between light and dark colors'}).click();
    expect(await page.evaluate(scheme)).toBe('dark');
    expect(
      await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'),
    ).not.toBe(paper);
    await page.locator('a.step').first().click();
    await expect(page.locator('.level-title')).toBeVisible();
    expect(await page.evaluate(scheme)).toBe('dark');
    await page.reload();
    expect(await page.evaluate(scheme)).toBe('dark');
    await complete(page);
    expect(await page.evaluate(scheme)).toBe('dark');
    await page.getByRole('button', {name: 'Switch between light and dark colors'}).click();
    expect(await page.evaluate(scheme)).toBe('light');
  });
});
