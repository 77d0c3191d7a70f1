import {routeEvent} from './route-event';

/** What every entry of `src/islands` exports. */
export interface Island {
  /**
   * Brings an element of the page to life.
   *
   * @param element - as the server rendered it
   * @param data - the answer to the request for the address in its `data-island-data`, if it names one
   */
  mount(element: HTMLElement, data: Promise<Response> | undefined): void;
}

declare global {
  /** The island whose script has just run; its compiler gives it this name. */
  var ladderIsland: Island | undefined;
}

/** Loads the islands that a page needs to be complete: every element with `data-island` that is in it from the start. */
export function mountIslands(): void {
  const mount = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-island]'))
      loadIsland(element, () => {
        element.append(failureText);
      });
  };
  addEventListener('DOMContentLoaded', mount);
  document.addEventListener(routeEvent, mount);
}

const failureText =
  'This part of the page could not be loaded. Check your connection and load the page again; every level can also be reached from the home page.';

const loading = new WeakSet<HTMLElement>();

/**
 * Loads the program of an island, and what it asks for in parallel, then mounts it; once for each element, unless that
 * fails.
 *
 * The program is loaded by a script element: the page's policy trusts what a script of the page adds to it, and not what
 * one imports.
 *
 * @param element - `data-island` is the address of its program, `data-island-data` that of its data
 * @param fail - is called when the program cannot be loaded; the next call tries again
 */
export function loadIsland(element: HTMLElement, fail: () => void): void {
  if (loading.has(element)) return;
  loading.add(element);
  const {island = '', islandData} = element.dataset;
  // Always asked for anew: the site may have been published again since the page was.
  const data = islandData === undefined ? undefined : fetch(islandData, {cache: 'no-cache'});
  // What is wrong with it is said by the island that reads it.
  data?.catch(() => undefined);
  const script = document.createElement('script');
  script.src = island;
  script.onload = () => {
    globalThis.ladderIsland?.mount(element, data);
  };
  script.onerror = () => {
    loading.delete(element);
    fail();
  };
  document.head.append(script);
}
