import type {Found, Result} from '../../ladder/search/found';
import {element} from '../../page-script/elements';
import {filterRow} from './filters';
import {outcome} from './outcome';
import {searchAddress} from './search-address';
import {searching} from './searching';
import {suggestions} from './suggestions';
import {setSlashKey, opensBySlash} from '../../page-script/slash-key';
import {markedText, placeLink, resultHead} from './show-result';
import {counted, say} from '../../ladder/language';
import {written} from '../site-language';

const shown = 10;

/**
 * Answers in the dialog of search what is typed there, from now on; and what was typed already.
 *
 * @param dialog - as the page script has made and opened it
 * @param input - its field
 */
export function answerIn(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const words = element(
    'p',
    {id: 'search-hint'},
    say`Ask a question, or type a word, a level or an area.`,
    ' ',
    element('span', {class: 'search__keys'}, say`↑ and ↓ choose, Enter opens, Escape closes.`),
  );
  const suggested = suggestions((text) => {
    input.value = text;
    void search.now();
    input.focus();
  });
  const hint = element('div', {class: 'search__hint'}, words, suggested.element, slashSwitch());
  const list = element('ul', {
    id: 'search-results',
    class: 'search__results',
    role: 'listbox',
    'aria-label': say`Results`,
  });
  const more = element('a', {class: 'search__more', hidden: true});
  const filters = filterRow(() => void search.now());
  const said = outcome(() => {
    filters.set({});
    void search.now();
    input.focus();
  });
  const search = searching({
    input,
    filters,
    limit: () => shown,
    show,
    fail: () => {
      show(undefined);
      said.fail();
      hint.hidden = true;
    },
  });
  input.setAttribute('aria-describedby', words.id);
  filters.element.hidden = true;
  dialog.append(
    filters.element,
    said.status,
    element('div', {class: 'search__body'}, hint, said.advice, list, more),
  );

  let links: string[] = [];
  let active = -1;

  function activate(index: number): void {
    active = index;
    [...list.children].forEach((option, number) => {
      option.setAttribute('aria-selected', String(number === index));
    });
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({block: 'nearest'});
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  /** On a phone it is the key that puts the keyboard away, so that what was found can be read. */
  function enter(): void {
    if (matchMedia('(hover: none)').matches && active <= 0) input.blur();
    else follow(active);
  }

  function follow(index: number): void {
    const link = links[index];
    if (link === undefined) return;
    dialog.close();
    location.assign(link);
  }

  function show(found: Found | undefined): void {
    const results = found?.results ?? [];
    links = results.flatMap(({places: [place]}) => (place ? [placeLink(place)] : []));
    list.replaceChildren(
      ...results.map((result, index) => option(result, index, found?.stems ?? new Set())),
    );
    input.setAttribute('aria-expanded', String(results.length > 0));
    activate(results.length > 0 ? 0 : -1);
    filters.element.hidden = !found || found.answer === 'levels';
    hint.hidden = found !== undefined;
    said.show(found);
    more.hidden = !found || found.count <= results.length;
    const count = found?.count ?? 0;
    more.textContent = counted(count)`See all ${written(count)} results`;
    more.href = searchAddress({text: input.value.trim(), filters: filters.read()});
  }

  function option(result: Result, index: number, stems: Found['stems']): HTMLElement {
    const others = result.places.length - 1;
    const item = element(
      'li',
      {role: 'option', id: `search-result-${index}`, class: 'result', 'aria-selected': 'false'},
      resultHead(result),
      element('span', {class: 'result__text'}, ...markedText(result.text, stems)),
      ...(others > 0
        ? [
            element(
              'span',
              {class: 'result__others'},
              counted(others)`and at 1 other place|and at ${written(others)} other places`,
            ),
          ]
        : []),
    );
    item.addEventListener('click', () => {
      follow(index);
    });
    return item;
  }

  input.addEventListener('input', () => {
    search.soon();
  });
  input.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};
    const step = steps[event.key];
    if (step !== undefined && links.length > 0) {
      event.preventDefault();
      activate((active + step + links.length) % links.length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      // Who types fast and presses Enter means what was typed last, not what is still shown.
      void search.settled().then(enter);
    }
  });
  search.prepare((texts) => {
    suggested.show(texts);
  });
  if (input.value === '') return;
  void search.now().then(() => {
    if (input.dataset.entered !== undefined) enter();
  });
}

/** Says that a key opens search, and switches that off. */
function slashSwitch(): HTMLElement {
  const box = element('input', {type: 'checkbox'});
  box.checked = opensBySlash();
  box.addEventListener('change', () => {
    setSlashKey(box.checked);
  });
  return element(
    'label',
    {class: 'search__keys search__slash'},
    box,
    element('span', {}, element('kbd', {}, '/'), ' ', say`opens search, as Ctrl K does`),
  );
}
