import type {Found} from '../../ladder/search/found';
import type {FilterRow} from './filters';
import {forgetIndex, siteIndex} from './load-index';

interface Parts {
  readonly input: HTMLInputElement;
  readonly filters: FilterRow;
  /** How many results to show. */
  readonly limit: () => number;
  /** Shows what was found; nothing was asked where it is undefined. */
  readonly show: (found: Found | undefined) => void;
  /** Says that the index could not be loaded. */
  readonly fail: () => void;
}

/** Searches as a reader types: what is shown is always the answer to the latest question. */
export interface Searching {
  /**
   * Loads what every search needs, while the reader is still typing.
   *
   * @param suggest - takes what can be asked of this ladder
   */
  prepare(suggest: (texts: readonly string[]) => void): void;
  /** Searches at once. */
  now(): Promise<void>;
  /** Searches when typing pauses. */
  soon(): void;
  /** Waits until what is typed is searched for. */
  settled(): Promise<void>;
}

/** In milliseconds: longer than a key takes a fast typist, shorter than anybody waits for. */
const pause = 120;

/** Makes what asks the index on behalf of a search field. */
export function searching({input, filters, limit, show, fail}: Parts): Searching {
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  async function ask(text: string): Promise<Found> {
    const index = await siteIndex();
    return index.search(text, filters.read(), limit());
  }

  async function run(): Promise<void> {
    latest += 1;
    const own = latest;
    const text = input.value.trim();
    if (text === '') {
      show(undefined);
      return;
    }
    try {
      const found = await ask(text).catch(() => {
        // The site may have been published again since: its index has another name now.
        forgetIndex();
        return ask(text);
      });
      if (own !== latest) return;
      filters.show(found);
      show(found);
    } catch {
      forgetIndex();
      if (own === latest) fail();
    }
  }

  function now(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    running = run();
    return running;
  }

  return {
    prepare: (suggest) => {
      // Whether it fails is said when something is searched for.
      siteIndex()
        .then((index) => index.prepare())
        .then(suggest)
        .catch(forgetIndex);
    },
    now,
    soon: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void now(), pause);
    },
    settled: () => (waiting === undefined ? running : now()),
  };
}
