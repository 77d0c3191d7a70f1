import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Browser} from '@playwright/test';
import {serveBuild} from '../site/serve-build';
import budgets from './budgets.json';

interface Spent {
  readonly bytes: number;
  readonly requests: number;
}

/**
 * Holds the built site to its budgets. Bytes and requests only: they are the same on every machine.
 *
 * @param browser - a browser
 * @param build - the built site
 * @returns whether every budget is kept
 */
export async function checkBudgets(browser: Browser, build: string): Promise<boolean> {
  const site = await serveBuild(build, process.env.SITE_BASE_URL ?? '/');
  const pages = {
    level: pathOf(build, /^L\d/u),
    track: trackOf(build),
    guide: guideOf(build),
    home: '',
  };
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
    for (const [name, path] of Object.entries(pages)) {
      const budget = budgets[name as keyof typeof pages];
      if (path !== undefined)
        report(name, await visit(browser, new URL(path, site.url).href), budget);
    }
    report('application', {bytes: applicationBytes(build)}, budgets.application);
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

/** The scripts that every page's application consists of, as gzip packs them. */
function applicationBytes(build: string): number {
  const folder = join(build, 'assets/js');
  return readdirSync(folder)
    .filter((name) => /^(?:main|runtime~main)\./u.test(name))
    .map((name) => gzipSync(readFileSync(join(folder, name)), {level: 9}).length)
    .reduce((sum, size) => sum + size, 0);
}

/** The largest page whose folder fits; the worst case is the one to budget for. */
function pathOf(build: string, name: RegExp): string | undefined {
  const pages = readdirSync(build, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
    .filter((path) => existsSync(join(build, path, 'index.html')));
  const size = (path: string): number => readFileSync(join(build, path, 'index.html')).length;
  const [largest] = pages.toSorted((a, b) => size(b) - size(a));
  return largest === undefined ? undefined : `${largest}/`;
}

function trackOf(build: string): string | undefined {
  return pathOf(build, /^L\d/u)?.replace(/[^/]+\/$/u, '');
}

function guideOf(build: string): string | undefined {
  return existsSync(join(build, 'Guides')) ? 'Guides/' : undefined;
}
