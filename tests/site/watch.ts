import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';

/** The path of every page of a built site, as its own sitemap lists them, relative to its base path. */
export function pagesOf(buildFolder: string, basePath: string): string[] {
  const sitemap = readFileSync(resolve(buildFolder, 'sitemap.xml'), 'utf8');
  const urls = Array.from(
    sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu),
    ([, url = '']) => new URL(url),
  );
  return urls.map(({pathname}) => {
    if (!pathname.startsWith(basePath)) throw new Error(`${pathname} is not below ${basePath}`);
    return pathname.slice(basePath.length);
  });
}

/**
 * Notes everything that goes wrong in a page from now on: what it says on its console, what it throws, what it asks for
 * in vain, and what it asks of another host.
 */
export function watch(page: Page, siteUrl: string): string[] {
  const problems: string[] = [];
  const {origin} = new URL(siteUrl);
  const note = (what: string) => {
    problems.push(`${new URL(page.url(), siteUrl).pathname}: ${what}`);
  };
  page.on('console', (message) => {
    note(`console.${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    note(`error: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page calls off what it was still fetching ahead.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== origin)
      note(`request to another host: ${request.url()}`);
  });
  return problems;
}

/** Waits until a page is whole: it has loaded, and the island that it needs has taken over. */
export async function complete(page: Page): Promise<void> {
  await page.waitForLoadState();
  if (await page.locator('[data-island]').count())
    await page.waitForFunction(() => 'ladderIsland' in globalThis);
}
