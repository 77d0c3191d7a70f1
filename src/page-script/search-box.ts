import {element} from './elements';
import {say} from '../ladder/language';

/**
 * Makes the dialog of search and its field: there at once, while the island that answers is still being loaded. Its other
 * parts are added by the island.
 *
 * @returns the dialog; `data-entered` on its field says that Enter was pressed since something was typed
 */
export function makeSearchBox(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    class: 'search__input',
    placeholder: say`Words or a question`,
    role: 'combobox',
    'aria-label': say`Search the ladder`,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const button = element(
    'button',
    {type: 'button', class: 'quiet-button search__close'},
    say`Close`,
  );
  const dialog = element(
    'dialog',
    {class: 'search', 'aria-label': say`Search`},
    element('div', {class: 'search__head', role: 'search'}, input, button),
  );
  input.addEventListener('input', () => {
    delete input.dataset.entered;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') input.dataset.entered = '';
    if (event.key !== 'Escape') return;
    // A search field would be emptied first.
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({target}) => {
    // A press on what is around the dialog closes it, as Escape does.
    if (target === dialog || target === button) dialog.close();
  });
  return dialog;
}
