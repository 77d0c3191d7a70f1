import type {Found} from '../../ladder/search/found';
import {element} from '../../page-script/elements';
import {counted, say} from '../../ladder/language';
import {siteLanguage, written} from '../site-language';

/** What is said of a search beside its results: what they are to the question, and how many. */
export interface Outcome {
  /** Read out when it changes. */
  readonly status: HTMLElement;
  /** What a reader can do about it; it stands before the results. */
  readonly advice: HTMLElement;
  /** @param found - nothing was asked where it is undefined */
  show(found: Found | undefined): void;
  /** Says that the index could not be loaded. */
  fail(): void;
}

/**
 * Makes the two elements that say what came of a search.
 *
 * @param clearFilters - searches without filters
 */
export function outcome(clearFilters: () => void): Outcome {
  const status = element('p', {class: 'search__status', role: 'status'});
  const clear = element('button', {type: 'button', class: 'quiet-button'}, say`Clear the filters`);
  clear.addEventListener('click', clearFilters);
  const advice = element('div', {class: 'search__advice', hidden: true}, clear);
  return {
    status,
    advice,
    show: (found) => {
      status.textContent = found ? summaryOf(found) : '';
      advice.hidden = found?.answer !== 'unfiltered';
    },
    fail: () => {
      status.textContent = say`The search index could not be loaded. Check your connection and search again; every level can also be reached from the home page.`;
      advice.hidden = true;
    },
  };
}

/** What the results are, and what was looked for in place of words that are nowhere. */
function summaryOf({answer, count, replaced}: Found): string {
  const results = counted(count)`1 result|${written(count)} results`;
  if (count === 0) return say`The ladder has no pages to search yet.`;
  const unknown = replaced.filter(({by}) => by.length === 0).map(({word}) => word);
  const instead = replaced.filter(({by}) => by.length > 0);
  if (answer === 'levels')
    return say`No page says ${either(unknown)}, or anything like it. The levels:`;
  if (answer === 'nearest') {
    const like = both(instead.flatMap(({by}) => by));
    const words = either(replaced.map(({word}) => word));
    return say`No page says ${words}. The nearest lines say ${like}:`;
  }
  const sentences = [
    answer === 'unfiltered'
      ? say`Nothing fits the filters. Without them: ${results}.`
      : say`${results}.`,
    ...(unknown.length > 0 ? [say`No page says ${either(unknown)}.`] : []),
    ...instead.map(({word, by, isTitle}) => {
      const others = both(by.slice(0, 3));
      return isTitle
        ? say`No level is called “${word}”; searched for ${others} instead.`
        : say`No page says “${word}”; searched for ${others} instead.`;
    }),
  ];
  return sentences.join(' ');
}

function either(words: readonly string[]): string {
  return list(words, 'disjunction');
}

function both(words: readonly string[]): string {
  return list([...new Set(words)], 'conjunction');
}

function list(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(siteLanguage, {type}).format(words.map((word) => say`“${word}”`));
}
