import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {leftOut} from '../../src/docusaurus/application/left-out';
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

/** Makes a control of the page one that needs the application, and says when it was used. */
async function addControl(page: Page, attributes: Readonly<Record<string, string>> = {}) {
  await page.evaluate((names) => {
    const control = document.createElement('button');
    control.id = 'probe';
    control.textContent = 'Probe';
    control.setAttribute('data-needs-application', '');
    for (const [name, value] of Object.entries(names)) control.setAttribute(name, value);
    control.addEventListener('click', () => {
      control.dataset.usedWhenAwake = String(document.documentElement.dataset.hasHydrated);
    });
    document.body.prepend(control);
  }, attributes);
  return page.locator('#probe');
}

for (const path of ['./', level, './Software-Engineering/', './Guides/Reading-the-ladder/']) {
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

test('a click on what needs the application is made once it is awake, and once', async ({page}) => {
  const scripts = scriptsOf(page);
  await page.goto(level);
  const title = await page.title();
  const text = await page.locator('main').innerText();
  const control = await addControl(page);
  await control.click();
  await expect(control).toHaveAttribute('data-used-when-awake', 'true');
  expect(scripts.length).toBeGreaterThan(0);
  // The page is as it was: what is complete is not rendered anew.
  expect(await page.title()).toBe(title);
  expect(await page.locator('main').innerText()).toBe(text);
  await expect(control).toBeFocused();
});

test('so is a shortcut that such a control announces', async ({page}) => {
  await page.goto(level);
  const control = await addControl(page, {'aria-keyshortcuts': '/ Control+K'});
  await page.keyboard.press('Control+k');
  await expect(control).toHaveAttribute('data-used-when-awake', 'true');
});

test('with the application awake, links lead on and the way back is right', async ({page}) => {
  await page.goto(level);
  const control = await addControl(page);
  await control.click();
  await expect(control).toHaveAttribute('data-used-when-awake', 'true');
  await page.getByRole('link', {name: /^Next/}).click();
  await expect(page.locator('h1')).toContainText('L4');
  await page.goBack();
  await expect(page.locator('h1')).toContainText('L3');
  await expect(page).toHaveTitle(/L3/);
});

test('with the application awake, going on from inside it is a page load too', async ({page}) => {
  await page.goto(level);
  const control = await addControl(page);
  await control.click();
  await expect(control).toHaveAttribute('data-used-when-awake', 'true');
  // A library that listens to the click itself, as the application’s router does, is not asked either.
  await page.evaluate(() => {
    history.pushState(null, '', location.pathname.replace(/L3-[^/]*/, 'L4-Lead-Software-Engineer'));
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('h1')).toContainText('L4');
});

test('where the application cannot be loaded, a page is no less', async ({page}) => {
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.goto(level);
  await page.locator('details.fold > summary').first().click();
  await expect(page.locator('details.fold').first()).toHaveAttribute('open');
  await page.getByRole('link', {name: /^Next/}).click();
  await expect(page.locator('h1')).toContainText('L4');
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

test('the application holds nothing that was left out, and no address of a static page', () => {
  const folder = join(__dirname, '../../build/assets/js');
  const scripts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const {mark} of leftOut)
    expect(
      scripts.filter((text) => text.includes(mark)),
      mark,
    ).toEqual([]);
  expect(scripts.filter((text) => text.includes('L3-Senior-Software-Engineer'))).toEqual([]);
});
