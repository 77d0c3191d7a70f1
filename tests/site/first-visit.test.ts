import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {fixtureSite} from './fixture-site';
import {expect, test} from './site-test';

const level = './Software-Engineering/L3-Senior-Software-Engineer/';

/** The scripts that a page has asked for. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  return scripts;
}

for (const path of [
  './',
  level,
  './Software-Engineering/',
  './Guides/Reading-the-ladder/',
  './compare/Software-Engineering/L2-to-L3/',
  './Software-Engineering/areas/domain-expertise/',
  './Nowhere/',
]) {
  test(`${path} loads its text and its style, and no script, whatever a reader does there`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    let requests = 0;
    page.on('request', () => (requests += 1));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(requests).toBeLessThanOrEqual(4);
    await page.keyboard.press('Tab');
    await page.locator('h1').hover();
    await page.locator('[data-colour-switch]').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(scripts).toEqual([]);
  });
}

test('a page about to be opened is fetched once a pointer rests on its link', async ({page}) => {
  await page.goto(level);
  const next = page.getByRole('link', {name: /^Next/});
  const fetched = page.waitForRequest((request) => request.url().includes('/L4-'));
  await next.hover();
  await fetched;
  await next.click();
  await expect(page).toHaveURL(/L4-/);
});

for (const [name, path, shown, mostRequests] of [
  ['search', './search/?q=mentor', '.search-page__results .result', 24],
  ['compare', './compare/', '.compare__head', 6],
] as const) {
  test(`the page of ${name} loads its island, and no other script`, async ({page}) => {
    const scripts = scriptsOf(page);
    let requests = 0;
    page.on('request', () => (requests += 1));
    await page.goto(path);
    await expect(page.locator(shown)).not.toHaveCount(0);
    expect(scripts.map((url) => url.replace(/^.*\/(?=[^/]+$)/u, ''))).toEqual([
      expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{12}\\.js$`, 'u')),
    ]);
    expect(requests).toBeLessThanOrEqual(mostRequests);
  });
}

test('from two compared levels links lead on, and the way back is right', async ({page}) => {
  await page.goto('./compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  const heads = page.locator('.compare__head');
  await expect(heads).toHaveText([/Cloud Platform/u, /Software Engineering/u]);
  await page.locator('.bar__brand').click();
  await expect(page.locator('main.home')).toBeVisible();
  await expect(page.locator('script[src]')).toHaveCount(0);
  await page.goBack();
  await expect(heads).toHaveText([/Cloud Platform/u, /Software Engineering/u]);
  await heads.first().getByRole('link').click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/^L3/u);
  await page.goBack();
  await page
    .locator('main')
    .getByRole('link', {name: /^L1 .* L2/u})
    .first()
    .click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('What L2 adds to L1');
});

test('where no script can be loaded, a page is no less, and search and comparison say so', async ({
  page,
}) => {
  await page.route('**/assets/islands/**', (route) => route.abort());
  await page.goto(level);
  await page.locator('details.fold > summary').first().click();
  await expect(page.locator('details.fold').first()).toHaveAttribute('open');
  await page.locator('[data-search-open]').click();
  await expect(page.getByRole('alert')).toContainText('Search could not be loaded');
  await page.goto('./compare/');
  await expect(page.getByText('This part of the page could not be loaded')).toBeVisible();
  await expect(page.getByRole('link', {name: /^L1 .* L2/u}).first()).toBeVisible();
});

test('a script that finds its way into a page does not run', async ({page}) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
      violations.push(message.text());
  });
  await page.goto(level);
  const stopped = await page.evaluate(() => {
    const written = document.createElement('div');
    try {
      written.innerHTML = '<img src="x" onerror="document.body.dataset.broken = 1">';
      return false;
    } catch {
      const script = document.createElement('script');
      try {
        script.src = 'https://example.org/x.js';
        return false;
      } catch {
        return true;
      }
    }
  });
  expect(stopped).toBe(true);
  await page.evaluate(() => {
    const button = document.createElement('button');
    try {
      button.setAttribute('onclick', 'document.body.dataset.broken = 1');
    } catch {
      // Trusted Types refuse it before the policy does.
    }
    document.body.append(button);
    button.click();
  });
  await expect(page.locator('body')).not.toHaveAttribute('data-broken');
});

test('the site holds no part of the application', () => {
  expect(readdirSync(join(fixtureSite.out, 'assets')).toSorted()).toEqual(['css', 'islands']);
});
