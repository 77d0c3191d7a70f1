import {loadProgram} from './load-program';
import {routeEvent} from './route-event';
import {say} from '../ladder/language';

/** What an entry of `src/islands` exports that brings a part of a page to life. */
export interface Island {
  /**
   * Brings an element of the page to life.
   *
   * @param element - as the server rendered it
   * @param answers - to the requests that its `data-island-data` names, by address
   */
  mount(element: HTMLElement, answers: Answers): void;
}

/** What was asked for in parallel with the program of an island. */
export type Answers = Map<string, Promise<Response>>;

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

const failureText = say`This part of the page could not be loaded. Check your connection and load the page again; every level can also be reached from the home page.`;

const loading = new WeakSet<HTMLElement>();

/**
 * Loads the program of an island, and what it asks for in parallel, then mounts it; once for each element, unless that
 * fails.
 *
 * @param element - `data-island` is the address of its program; `data-island-data` names its data
 * @param fail - is called when the program cannot be loaded; the next call tries again
 */
export function loadIsland(element: HTMLElement, fail: () => void): void {
  if (loading.has(element)) return;
  loading.add(element);
  const answers: Answers = new Map();
  for (const address of dataOf(element)) {
    // Always asked for anew: the site may have been published again since the page was.
    const answer = fetch(address, {cache: 'no-cache'});
    // What is wrong with it is said by the island that reads it.
    answer.catch(() => undefined);
    answers.set(address, answer);
  }
  loadProgram<Island>(element.dataset.island ?? '').then(
    (island) => {
      island.mount(element, answers);
    },
    () => {
      loading.delete(element);
      fail();
    },
  );
}

/**
 * The addresses of an island's data. `{from}` in one stands for what the address of the page says of `from`, if that is
 * an option of the island; else nothing is asked for.
 */
function dataOf(element: HTMLElement): string[] {
  const query = new URLSearchParams(location.search);
  const addresses = element.dataset.islandData?.split(' ') ?? [];
  return addresses.flatMap((address) => {
    const name = /\{(.+)\}/u.exec(address)?.[1];
    if (name === undefined) return [address];
    const chosen = query.get(name) ?? '';
    const isOffered = element.querySelector(`option[value="${CSS.escape(chosen)}"]`) !== null;
    return chosen && isOffered ? [address.replace(`{${name}}`, chosen)] : [];
  });
}
