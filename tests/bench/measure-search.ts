import type {Browser} from '@playwright/test';
import {onPhone, transferSince, type Transfer} from './phone';

/** Where a site's search is, as selectors. */
export interface SearchParts {
  readonly button: string;
  readonly field: string;
  readonly result: string;
}

/** What the first search on a site costs a reader on a phone. */
export interface FirstSearch {
  /** Milliseconds from the press of the button until the field takes letters. */
  readonly opened: number;
  /** Milliseconds from the press of the button until the first result is there. */
  readonly answered: number;
  /** As the server counts it: what a page's worker loads is hidden from the page. */
  readonly transfer: Transfer;
}

/** A word that every level of the bench has. */
const word = 'review';

/**
 * Notes in the page itself when the button was pressed, when the field was seen, and when there was a result: asking from
 * outside takes time of its own. The field is typed into as soon as it is seen, and again each half second: some searches
 * do not give it the focus, or lose what is typed, while they are still getting ready.
 */
const watch = ({button, field, result}: SearchParts): string => `
  const times = (window.benchSearch = {});
  addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest(${JSON.stringify(button)}))
      times.pressed ??= performance.now();
  }, true);
  const look = () => {
    const field = document.querySelector(${JSON.stringify(field)});
    const now = performance.now();
    if (times.pressed && now > (times.typed ?? 0) + 500 && field?.checkVisibility()) {
      times.opened ??= now;
      field.focus();
      times.typed = now;
      field.value = ${JSON.stringify(word)};
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    if (times.opened && document.querySelector(${JSON.stringify(result)})) {
      times.answered = performance.now();
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

interface Times {
  readonly pressed: number;
  readonly opened: number;
  readonly answered?: number;
}
declare global {
  interface Window {
    benchSearch: Times;
  }
}

/**
 * Searches on a page for the first time, as soon as the page is at rest.
 *
 * @param sent - what the server has sent so far
 */
export function measureSearch(
  browser: Browser,
  url: string,
  parts: SearchParts,
  sent: () => Transfer,
): Promise<FirstSearch> {
  return onPhone(browser, watch(parts), async ({page}) => {
    await page.goto(url, {waitUntil: 'load'});
    await page.waitForLoadState('networkidle');
    const before = sent();
    await page.locator(parts.button).first().click();
    await page.waitForFunction(() => window.benchSearch.answered !== undefined);
    await page.waitForLoadState('networkidle');
    const {pressed, opened, answered = Number.NaN} = await page.evaluate(() => window.benchSearch);
    return {
      opened: Math.round(opened - pressed),
      answered: Math.round(answered - pressed),
      transfer: transferSince(before, sent()),
    };
  });
}
