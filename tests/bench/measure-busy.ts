// cspell:ignore tdur
import type {Browser, Page} from '@playwright/test';

/** A task that takes longer keeps a reader waiting, by as much as it is longer. */
const noticed = 50;

/** How busy the main thread of a page was while it was loaded. */
export interface Busy {
  /**
   * Milliseconds in which a reader who saw something could not be answered: what the tasks after the first contentful
   * paint took beyond 50 ms (https://web.dev/articles/tbt).
   */
  readonly blocking: number;
  /** Milliseconds of the longest task of all, also before anything was painted. */
  readonly longestTask: number;
}

/** An event of Chromium's trace: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** How long the thread worked at it, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/**
 * Measures how busy a page is. Read from a trace, since what pages are told of long tasks (`longtask`) leaves out some of
 * those that style, lay out and paint.
 *
 * @param visit - goes to the page and waits until it is at rest
 * @throws Error when the trace has no tasks or no paint of a page
 */
export async function measureBusy(
  browser: Browser,
  page: Page,
  visit: () => Promise<void>,
): Promise<Busy> {
  await browser.startTracing(page, {
    categories: ['toplevel', '__metadata', 'loading', 'devtools.timeline'],
  });
  await visit();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({pid, tid}: TraceEvent): string => `${pid}/${tid}`;
  const paint = traceEvents.find(({name}) => name === 'firstContentfulPaint');
  const parsing = traceEvents.find(({name, pid}) => name === 'ParseHTML' && pid === paint?.pid);
  if (!paint || !parsing) throw new Error('Unexpected trace without a paint of a page.');
  // What takes the empty page away that was there before is not the page's doing.
  const tasks = traceEvents.filter(
    (event) =>
      event.ph === 'X' &&
      event.name === 'ThreadControllerImpl::RunTask' &&
      threadOf(event) === threadOf(parsing) &&
      event.ts + (event.dur ?? 0) > parsing.ts,
  );
  if (tasks.length === 0) throw new Error('Unexpected trace without a task of a page.');
  const blocking = tasks.map(({ts, dur = 0, tdur = 0}) => {
    const share = Math.min(1, Math.max(0, ts + dur - paint.ts) / Math.max(1, dur));
    return Math.max(0, (tdur * share) / 1000 - noticed);
  });
  return {
    blocking: Math.round(blocking.reduce((sum, one) => sum + one, 0)),
    longestTask: Math.round(Math.max(...tasks.map(({tdur = 0}) => tdur)) / 1000),
  };
}
