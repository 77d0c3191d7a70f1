import type {Found} from '../../ladder/search/found';
import {element} from '../../page-script/elements';

/** What is said of a search beside its results: how much was found, or what to do where nothing was. */
export interface Outcome {
  /** Read out when it changes. */
  readonly status: HTMLElement;
  readonly advice: HTMLElement;
  /** @param found - nothing was asked where it is undefined */
  show(found: Found | undefined): void;
  /** Says that the index could not be loaded. */
  fail(): void;
}

interface Ways {
  /** Searches without filters. */
  readonly clearFilters: () => void;
  /** Searches for a word in place of one that is in no text. */
  readonly replace: (word: string, by: string) => void;
}

/** Makes the two elements that say what came of a search. */
export function outcome(ways: Ways): Outcome {
  const status = element('p', {class: 'search__status', role: 'status'});
  const advice = element('div', {class: 'search__advice'});
  return {
    status,
    advice,
    show: (found) => {
      status.textContent = found ? summaryOf(found) : '';
      advice.replaceChildren(...(found?.count === 0 ? adviceOf(found, ways) : []));
    },
    fail: () => {
      status.textContent =
        'The search index could not be loaded. Check your connection and search again; every level can also be reached from the home page.';
      advice.replaceChildren();
    },
  };
}

/** How much was found, and what was looked for in place of words that are nowhere. */
function summaryOf({count, replaced}: Found): string {
  const found =
    count === 0
      ? 'Nothing found.'
      : count === 1
        ? '1 result.'
        : `${count.toLocaleString('en')} results.`;
  const instead = replaced
    .filter(({by}) => by.length > 0)
    .map(
      ({word, by}) =>
        ` No page says “${word}”; searched for ${by
          .slice(0, 3)
          .map((each) => `“${each}”`)
          .join(', ')} instead.`,
    );
  return `${found}${instead.join('')}`;
}

/** What is in the way, what is near, and what else to try. */
function adviceOf({replaced, unfiltered}: Found, ways: Ways): HTMLElement[] {
  const unknown = replaced.filter(({by}) => by.length === 0);
  const near = unknown.flatMap(({word, near: others}) => others.map((by) => ({word, by})));
  const button = (label: string, act: () => void): HTMLElement => {
    const made = element('button', {type: 'button', class: 'quiet-button'}, label);
    made.addEventListener('click', act);
    return made;
  };
  return [
    ...(unfiltered > 0
      ? [
          element(
            'p',
            {},
            `${unfiltered.toLocaleString('en')} ${unfiltered === 1 ? 'result is' : 'results are'} hidden by the filters. `,
            button('Clear the filters', ways.clearFilters),
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          element(
            'p',
            {},
            `No page of the ladder says ${unknown.map(({word}) => `“${word}”`).join(' or ')}.`,
          ),
        ]
      : []),
    ...(near.length > 0
      ? [
          element(
            'p',
            {},
            'Did you mean ',
            ...near.flatMap(({word, by}) => [
              button(by, () => {
                ways.replace(word, by);
              }),
              ' ',
            ]),
          ),
        ]
      : []),
    element(
      'p',
      {},
      'Try fewer or plainer words, such as “mentoring” or “incident”, or the name of a level, such as “L4”.',
    ),
  ];
}

/** A question with one of its words replaced. */
export function withWord(question: string, word: string, by: string): string {
  const at = question.toLowerCase().indexOf(word);
  return at < 0 ? by : question.slice(0, at) + by + question.slice(at + word.length);
}
