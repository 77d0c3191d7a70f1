import {closest} from './closest';
import {element} from './elements';
import {loadIsland} from './islands';
import {makeSearchBox} from './search-box';
import {opensBySlash, recallSlashKey} from './slash-key';
import {say} from '../ladder/language';

/** Opens search by its button, by `/` and by Ctrl K. The island that searches is loaded then and not before. */
export function offerSearch(): void {
  recallSlashKey();
  document.addEventListener('click', (event) => {
    if (closest(event, '[data-search-open]')) openDialog();
  });
  document.addEventListener('keydown', (event) => {
    const {key, ctrlKey, metaKey, altKey, shiftKey, target} = event;
    const chord = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    const slash =
      key === '/' && !ctrlKey && !metaKey && !altKey && opensBySlash() && !isWriting(target);
    if ((!chord && !slash) || event.defaultPrevented) return;
    event.preventDefault();
    openDialog();
  });
}

const failureText = say`Search could not be loaded. Check your connection and open it again; every level can also be reached from the home page.`;

let dialog: HTMLDialogElement | undefined;

/** The dialog is there at once, to type in; what is typed is answered as soon as the island is there. */
function openDialog(): void {
  const opened = (dialog ??= makeSearchBox());
  const input = opened.querySelector('input');
  if (!opened.isConnected) document.body.append(opened);
  if (!opened.open) opened.showModal();
  input?.focus();
  input?.select();
  const {searchOpen, islandData} =
    document.querySelector<HTMLElement>('[data-search-open]')?.dataset ?? {};
  Object.assign(opened.dataset, {island: searchOpen, islandData});
  opened.querySelector('.search__failure')?.remove();
  loadIsland(opened, () => {
    opened.append(element('p', {class: 'search__failure', role: 'alert'}, failureText));
  });
}

function isWriting(target: EventTarget | null): boolean {
  // A field keeps the focus for a moment after its dialog is closed.
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName);
}
