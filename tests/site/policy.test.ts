import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {fixtureSite} from './fixture-site';
import {expect, test} from './site-test';
import {complete, pagesOf, watch} from './watch';

const level = './Software-Engineering/L3-Senior-Software-Engineer/';

declare global {
  interface Window {
    violations: string[];
  }
}

/** Has a page note what its policy forbids from the first moment on. */
async function noteViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
      window.violations.push(`${violatedDirective}: ${blockedURI}`);
    });
  });
}

const policyOf = (page: Page): Promise<string | null> =>
  page.locator('head meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

test('every page has a policy that allows nothing by default, and keeps to it', async ({
  page,
  site,
}) => {
  test.setTimeout(5 * 60_000);
  await noteViolations(page);
  const problems = watch(page, site.url);
  const links = readdirSync(join(fixtureSite.out, 's')).filter((name) => !name.includes('.'));
  expect(links.length).toBeGreaterThan(500);
  const paths = [
    ...pagesOf(fixtureSite.out, fixtureSite.basePath),
    // A wording that there is none of keeps the page of a link from going on.
    ...links.filter((_, index) => index % 40 === 0).map((id) => `s/${id}/#999`),
  ];
  for (const path of paths) {
    await page.goto(new URL(path, site.url).href);
    await complete(page);
    const policy = (await policyOf(page)) ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/u);
    expect(await page.evaluate(() => window.violations), path).toEqual([]);
  }
  expect(problems).toEqual([]);
});

test('all that a page offers is used without a violation', async ({page, site}) => {
  await noteViolations(page);
  const problems = watch(page, site.url);
  await page.goto(level);
  await page.locator('[data-colour-switch]').click();
  await page.getByRole('button', {name: 'Open all examples'}).click();
  await page.locator('.area li .copy').first().click();
  await expect(page.locator('.copy-note')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('button', {name: 'Search'}).click();
  await page.getByRole('combobox', {name: 'Search the ladder'}).fill('mentor');
  await expect(page.getByRole('listbox').getByRole('option')).not.toHaveCount(0);
  expect(await page.evaluate(() => window.violations)).toEqual([]);

  await page.goto('./compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  await page.getByRole('button', {name: 'Swap'}).click();
  await page.getByLabel('To this level').selectOption('Engineering-Management/L4');
  await expect(page.locator('.compare__head').last()).toHaveText(/Engineering Manager/u);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(problems).toEqual([]);
});

test('what is not of the page is a violation, and is noted', async ({page}) => {
  await noteViolations(page);
  await page.goto(level);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p {color: red}';
    document.head.append(style);
  });
  expect(await page.evaluate(() => window.violations)).toEqual(['style-src-elem: inline']);
});

/** The pages that are fetched ahead. */
const fetchedAhead = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('head link[rel=prefetch]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('a page is fetched ahead once the keyboard is at its link, and this page never again', async ({
  page,
  site,
}) => {
  await page.goto('compare/');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '?from=Software-Engineering/L3';
    document.querySelector('main')?.append(link);
    link.focus();
  });
  await page.getByRole('link', {name: 'Review', exact: true}).first().focus();
  const ahead = await fetchedAhead(page);
  expect(ahead.at(-1)).toBe(new URL('review/', site.url).href);
  expect(ahead.filter((address) => address?.includes('compare/'))).toEqual([]);
});

test('a browser that lets the policy forbid it is not asked to fetch a page ahead', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', {value: undefined});
  });
  await page.goto('compare/');
  await page.getByRole('link', {name: 'Review', exact: true}).first().focus();
  expect(await fetchedAhead(page)).toEqual([]);
});
