import {element} from './search/elements';

/** The dialog of search and its field: there at once, while the program that answers is still being loaded. */
export interface SearchBox {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  /** Whether Enter was pressed since something was typed. */
  entered: boolean;
}

/** Makes the dialog; what it shows beside its field is the program's. */
export function makeSearchBox(): SearchBox {
  const input = element('input', {
    type: 'search',
    class: 'search__input',
    placeholder: 'Who evaluates a lead?',
    role: 'combobox',
    'aria-label': 'Search the ladder',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const button = element('button', {type: 'button', class: 'quiet-button search__close'}, 'Close');
  const dialog = element(
    'dialog',
    {class: 'search', 'aria-label': 'Search'},
    element('div', {class: 'search__head', role: 'search'}, input, button),
  );
  const box = {dialog, input, entered: false};
  input.addEventListener('input', () => {
    box.entered = false;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') box.entered = true;
    if (event.key !== 'Escape') return;
    // A search field would be emptied first.
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({target}) => {
    // A press on what is around the dialog closes it, as Escape does.
    if (target === dialog || target === button) dialog.close();
  });
  return box;
}
