import type {Found, Result} from '../../ladder/search/found';
import {element} from '../../page-script/elements';
import {filterRow} from './filters';
import {outcome} from './outcome';
import {readSearchAddress, searchAddress} from './search-address';
import {searching} from './searching';
import {suggestions} from './suggestions';
import {markedText, placeLink, placeWords, resultHead} from './show-result';
import {counted, say} from '../../ladder/language';
import {written} from '../site-language';

const step = 20;
/** More places than these are folded. */
const shownPlaces = 4;

/**
 * Fills the search page: what is looked for and how it is narrowed down stand in its address, so that it can be shared.
 *
 * @param root - the element to fill
 */
export function showSearchPage(root: HTMLElement): void {
  const input = element('input', {
    type: 'search',
    name: 'q',
    class: 'search__input',
    'aria-label': say`Search the ladder`,
    placeholder: say`Words or a question`,
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  const submit = element('button', {class: 'quiet-button'}, say`Search`);
  const filters = filterRow(() => {
    searchAnew();
  });
  const form = element(
    'form',
    {role: 'search', class: 'search-page__form'},
    element('div', {class: 'search__head'}, input, submit),
    filters.element,
  );
  const list = element('ol', {class: 'search-page__results'});
  const more = element(
    'button',
    {type: 'button', class: 'quiet-button', hidden: true},
    say`Show more`,
  );
  const said = outcome(() => {
    filters.set({});
    searchAnew();
    // What was pressed is about to be gone.
    input.focus();
  });
  const suggested = suggestions((text) => {
    input.value = text;
    searchAnew();
    input.focus();
  });
  let limit = step;
  const search = searching({
    input,
    filters,
    limit: () => limit,
    show,
    fail: () => {
      show(undefined);
      said.fail();
    },
  });
  root.replaceChildren(form, suggested.element, said.status, said.advice, list, more);
  search.prepare((texts) => {
    suggested.show(texts);
    suggested.element.hidden ||= input.value.trim() !== '';
  });

  function readAddress(): void {
    const {text, filters: chosen} = readSearchAddress(location.search);
    input.value = text;
    filters.set(chosen);
    limit = step;
    void search.now();
  }

  function writeAddress(): void {
    const address = searchAddress({text: input.value.trim(), filters: filters.read()});
    history.replaceState(history.state, '', address);
  }

  function searchAnew(): void {
    limit = step;
    void search.now();
  }

  function show(found: Found | undefined): void {
    const results = found?.results ?? [];
    // By the time an answer comes the reader may be on another page.
    if (root.isConnected) writeAddress();
    const isEmpty = input.value.trim() === '';
    filters.element.hidden = isEmpty || found?.answer === 'levels';
    suggested.element.hidden = !isEmpty;
    list.replaceChildren(...results.map((result) => item(result, found?.stems ?? new Set())));
    said.show(found);
    more.hidden = !found || found.count <= results.length;
  }

  function item(result: Result, stems: Found['stems']): HTMLElement {
    const [first, ...others] = result.places;
    const {length: count} = others;
    const link = (place: Result['places'][number], text: string): HTMLElement =>
      element('a', {href: placeLink(place)}, text);
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
        {class: 'result__text', ...(first && {href: placeLink(first)})},
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
                counted(count)`Also at 1 other place|Also at ${written(count)} other places`,
              ),
              rest,
            ),
          ]),
    );
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchAnew();
  });
  input.addEventListener('input', () => {
    limit = step;
    search.soon();
  });
  more.addEventListener('click', () => {
    const before = list.children.length;
    limit += step;
    // The button may be gone then: the keyboard goes on at the first of the new results.
    void search.now().then(() => {
      list.children[before]?.querySelector('a')?.focus();
    });
  });
  addEventListener('popstate', () => {
    if (root.isConnected) readAddress();
  });
  readAddress();
}
