import {gzipSync} from 'node:zlib';
import type {Browser} from '@playwright/test';
import {serveBuild} from '../site/serve-build';
import budgets from './budgets.json';
import {largestPages} from './page-kinds';

interface Spent {
  readonly bytes: number;
  readonly requests: number;
}

/**
 * Holds a built site to the budgets. Bytes and requests only: they are the same on every machine.
 *
 * @param browser - a browser
 * @param build - the built site
 * @param basePath - where it was built to live
 * @returns whether every budget is kept
 */
export async function checkBudgets(
  browser: Browser,
  build: string,
  basePath: string,
): Promise<boolean> {
  const pages = largestPages(build, basePath);
  const site = await serveBuild(build, basePath);
  let kept = true;
  const report = (name: string, spent: Partial<Spent>, budget: Partial<Spent>): void => {
    const isKept =
      (spent.bytes ?? 0) <= (budget.bytes ?? Infinity) &&
      (spent.requests ?? 0) <= (budget.requests ?? Infinity);
    kept &&= isKept;
    const show = ({bytes, requests}: Partial<Spent>): string =>
      `${((bytes ?? 0) / 1024).toFixed(1)} KB${requests === undefined ? '' : ` in ${requests} requests`}`;
    console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${name}: ${show(spent)}, budget ${show(budget)}`);
  };
  try {
    for (const [kind, path] of pages)
      report(
        `${kind} /${path}`,
        await visit(browser, new URL(encodeURI(path), site.url).href),
        budgets[kind],
      );
  } finally {
    await site.close();
  }
  return kept;
}

/** Visits a page for the first time, until it is at rest; counts each file as gzip packs it. */
async function visit(browser: Browser, url: string): Promise<Spent> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith('http')) bodies.push(response.body());
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, {level: 9}).length);
  await context.close();
  return {bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length};
}
