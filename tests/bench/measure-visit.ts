import type {Browser, Page} from '@playwright/test';
import {blockingTime} from './blocking-time';

/** What was transferred: headers, and bodies as the server compressed them. */
export interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

/** What a first visit to a page costs a reader on a phone. */
export interface Visit {
  /** Until the page is at rest, before the reader does anything. */
  readonly atRest: Transfer;
  /** What is transferred more once the reader moves over a control and presses a key. */
  readonly afterIntent: Transfer;
  /** Milliseconds in which the page could not answer. */
  readonly blocking: number;
  /** When the largest part was drawn, in milliseconds. */
  readonly largestPaint: number;
  /** How far things moved: 0 is not at all. */
  readonly layoutShift: number;
}

/** A mid-range phone on a slow mobile network, as Lighthouse emulates one. */
const phone = {
  slowdown: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  },
};

interface Seen {
  paint: number;
  shift: number;
}
declare global {
  interface Window {
    benchSeen: Seen;
  }
}

/** Runs in the page, before anything else in it. A text, since a compiled function may call helpers of its compiler. */
const watch = `
  const seen = (window.benchSeen = {paint: 0, shift: 0});
  const observe = (type, see) => {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({type, buffered: true});
  };
  observe('largest-contentful-paint', ({startTime}) => (seen.paint = startTime));
  observe('layout-shift', ({value}) => (seen.shift += value));
`;

/** Visits a page for the first time. */
export async function measureVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    hasTouch: false,
  });
  const page = await context.newPage();
  await page.addInitScript({content: watch});
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', phone.network);
  await session.send('Emulation.setCPUThrottlingRate', {rate: phone.slowdown});
  const transferred = new Map<string, number>();
  session.on('Network.responseReceived', ({requestId, response}) => {
    if (/^https?:/u.test(response.url)) transferred.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (transferred.has(requestId)) transferred.set(requestId, encodedDataLength);
  });
  const soFar = (): Transfer => ({
    bytes: [...transferred.values()].reduce((sum, one) => sum + one, 0),
    requests: transferred.size,
  });

  const blocking = await blockingTime(browser, page, async () => {
    await page.goto(url, {waitUntil: 'load'});
    await page.waitForLoadState('networkidle');
  });
  const atRest = soFar();
  const {paint, shift} = await page.evaluate(() => window.benchSeen);
  if (paint === 0 || atRest.bytes === 0)
    throw new Error(`Unexpected visit to ${url} without a paint or a transfer.`);
  await showIntent(page);
  const after = soFar();
  await context.close();
  return {
    atRest,
    afterIntent: {bytes: after.bytes - atRest.bytes, requests: after.requests - atRest.requests},
    blocking: Math.round(blocking),
    largestPaint: Math.round(paint),
    layoutShift: Number(shift.toFixed(4)),
  };
}

/** The signs by which a page may know that a reader is about to act. */
async function showIntent(page: Page): Promise<void> {
  await page.locator('button:visible').first().hover();
  await page.keyboard.press('Tab');
  // Longer than the wait after which a pointer that rests counts as intent.
  await page.waitForFunction(
    (start) => performance.now() - start > 400,
    await page.evaluate(() => performance.now()),
  );
  await page.waitForLoadState('networkidle');
}
