import type {Found, Result} from '../../ladder/search/found';
import {element} from './elements';
import {filterRow} from './filters';
import {baseUrl, forgetIndex, siteIndex} from './load-index';
import {readSearchAddress, searchAddress} from './search-address';
import {adviceOf, markedText, placeLink, placeWords, resultHead, summaryOf} from './show-result';

const step = 20;
const pause = 200;
/** More places than these are folded. */
const shownPlaces = 4;

/**
 * Fills the search page: what is looked for and how it is narrowed down stand in its address, so that it can be shared.
 *
 * @param root - the element to fill
 */
export function showSearchPage(root: HTMLElement): void {
  if (root.querySelector('form')) return;
  const base = baseUrl();
  const input = element('input', {
    type: 'search',
    name: 'q',
    class: 'search__input',
    'aria-label': 'Search the ladder',
    placeholder: 'Who evaluates a lead?',
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  const submit = element('button', {class: 'quiet-button'}, 'Search');
  const filters = filterRow(() => {
    limit = step;
    void run(true);
  });
  const form = element(
    'form',
    {role: 'search', class: 'search-page__form'},
    element('div', {class: 'search__head'}, input, submit),
    filters.element,
  );
  const status = element('p', {class: 'search__status', role: 'status'});
  const list = element('ol', {class: 'search-page__results'});
  const advice = element('div', {class: 'search__advice'});
  const more = element(
    'button',
    {type: 'button', class: 'quiet-button', hidden: true},
    'Show more',
  );
  root.replaceChildren(form, status, list, advice, more);

  let limit = step;
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function readAddress(): void {
    const {text, filters: chosen} = readSearchAddress(location.search);
    input.value = text;
    filters.set(chosen);
    limit = step;
    void run(false);
  }

  async function run(writeAddress: boolean): Promise<void> {
    clearTimeout(waiting);
    latest += 1;
    const own = latest;
    const text = input.value.trim();
    if (writeAddress)
      history.replaceState(history.state, '', searchAddress({text, filters: filters.read()}, base));
    filters.element.hidden = text === '';
    if (text === '') {
      show(undefined);
      return;
    }
    try {
      const index = await siteIndex();
      const found = await index.search(text, filters.read(), limit);
      if (own !== latest) return;
      filters.show(found);
      show(found);
    } catch {
      forgetIndex();
      if (own !== latest) return;
      show(undefined);
      status.textContent =
        'The search index could not be loaded. Check your connection and search again; every level can also be reached from the home page.';
    }
  }

  function show(found: Found | undefined): void {
    const results = found?.results ?? [];
    list.replaceChildren(...results.map((result) => item(result, found?.stems ?? new Set())));
    status.textContent = found ? summaryOf(found) : '';
    advice.replaceChildren(
      ...(found?.count === 0 ? adviceOf(found).map((line) => element('p', {}, line)) : []),
    );
    more.hidden = !found || found.count <= results.length;
  }

  function item(result: Result, stems: Found['stems']): HTMLElement {
    const [first, ...others] = result.places;
    const link = (place: Result['places'][number], text: string): HTMLElement =>
      element('a', {href: placeLink(place, base)}, text);
    const rest = element(
      'ul',
      {},
      ...others.map((place) => element('li', {}, link(place, placeWords(place)))),
    );
    return element(
      'li',
      {class: 'result'},
      resultHead(result),
      element(
        'a',
        {class: 'result__text', ...(first && {href: placeLink(first, base)})},
        ...markedText(result.text, stems),
      ),
      ...(others.length === 0
        ? []
        : [
            element(
              'details',
              {class: 'result__others', open: others.length <= shownPlaces},
              element(
                'summary',
                {},
                `Also at ${others.length.toLocaleString('en')} other ${others.length === 1 ? 'place' : 'places'}`,
              ),
              rest,
            ),
          ]),
    );
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(true);
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    limit = step;
    waiting = setTimeout(() => void run(true), pause);
  });
  more.addEventListener('click', () => {
    limit += step;
    void run(false);
  });
  addEventListener('popstate', () => {
    if (root.isConnected) readAddress();
  });
  readAddress();
}
