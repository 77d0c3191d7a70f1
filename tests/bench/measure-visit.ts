import type {Browser, Page} from '@playwright/test';
import {measureBusy, type Busy} from './measure-busy';
import {onPhone, transferSince, type Transfer} from './phone';

/** What a first visit to a page costs a reader on a phone. */
export interface Visit extends Busy {
  /** Until the page is at rest, before the reader does anything. */
  readonly atRest: Transfer;
  /** What is transferred more once the reader moves over a control and presses a key. */
  readonly afterIntent: Transfer;
  /** When the largest part was drawn, in milliseconds. */
  readonly largestPaint: number;
  /** How far things moved: 0 is not at all. */
  readonly layoutShift: number;
}

interface Seen {
  paint: number;
  shift: number;
}
declare global {
  interface Window {
    benchSeen: Seen;
  }
}

const watch = `
  const seen = (window.benchSeen = {paint: 0, shift: 0});
  const observe = (type, see) => {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({type, buffered: true});
  };
  observe('largest-contentful-paint', ({startTime}) => (seen.paint = startTime));
  observe('layout-shift', ({value}) => (seen.shift += value));
`;

/** Visits a page for the first time. */
export function measureVisit(browser: Browser, url: string): Promise<Visit> {
  return onPhone(browser, watch, async ({page, transferred}) => {
    const [painted] = await firstPaint(page);
    const busy = await measureBusy(browser, page, async () => {
      await page.goto(url, {waitUntil: 'load'});
      await page.waitForLoadState('networkidle');
      // A busy machine may draw later than that.
      await painted;
    });
    const atRest = transferred();
    const {paint, shift} = await page.evaluate(() => window.benchSeen);
    if (paint === 0 || atRest.bytes === 0)
      throw new Error(`Unexpected visit to ${url} without a paint or a transfer.`);
    await showIntent(page);
    return {
      atRest,
      afterIntent: transferSince(atRest, transferred()),
      ...busy,
      largestPaint: Math.round(paint),
      layoutShift: Number(shift.toFixed(4)),
    };
  });
}

/**
 * Waits for a page's first paint. The page itself is not asked: to put a question into it takes its main thread longer than
 * a reader would notice.
 *
 * @returns a promise in an array, which is there once the browser has been asked to say so
 */
async function firstPaint(page: Page): Promise<readonly [Promise<void>]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', {enabled: true});
  return [
    new Promise((done) => {
      session.on('Page.lifecycleEvent', ({name}) => {
        if (name === 'firstContentfulPaint') done();
      });
    }),
  ];
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
