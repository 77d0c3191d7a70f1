// cspell:ignore tdur
import type {Browser, Page} from '@playwright/test';

/** A task that takes longer keeps a reader waiting, by as much as it is longer. */
const noticed = 50;

/** An event of Chromium's trace: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** How long the thread worked at it, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/**
 * Adds up for how long the main thread of a page could not answer: what each of its tasks took beyond 50 ms. Read from a
 * trace, since what pages are told of long tasks (`longtask`) leaves out some of those that style, lay out and paint.
 *
 * @param visit - goes to the page and waits until it is at rest
 * @returns milliseconds
 * @throws Error when the trace has no tasks of a page
 */
export async function blockingTime(
  browser: Browser,
  page: Page,
  visit: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, {categories: ['toplevel', '__metadata']});
  await visit();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({pid, tid}: TraceEvent): string => `${pid}/${tid}`;
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) =>
      event.ph === 'X' &&
      event.name === 'ThreadControllerImpl::RunTask' &&
      mainThreads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('Unexpected trace without a task of a page.');
  return tasks.reduce((sum, {tdur = 0}) => sum + Math.max(0, tdur / 1000 - noticed), 0);
}
