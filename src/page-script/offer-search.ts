import {closest} from './closest';
import {makeSearchBox, type SearchBox} from './search-box';
import {element} from './search/elements';
import {requestEntry} from './search/request-entry';
import type * as SearchProgram from './search/search-program';
import {routeEvent, searchMetaName} from './search-names';
import {opensBySlash, recallSlashKey} from './slash-key';

declare global {
  /** What the program that searches offers once it is loaded; its compiler gives it this name. */
  const ladderSearch: typeof SearchProgram;
}

/**
 * Opens search by its button, by `/` and by Ctrl K, and fills the search page. The program that searches is loaded then
 * and not before; it needs nothing of the application.
 */
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
  const fillPage = (): void => {
    const page = document.querySelector<HTMLElement>('[data-search-page]');
    if (!page) return;
    load().then(
      ({showSearchPage}) => {
        showSearchPage(page);
      },
      () => {
        page.textContent = failure;
      },
    );
  };
  addEventListener('DOMContentLoaded', fillPage);
  document.addEventListener(routeEvent, fillPage);
}

const failure =
  'Search could not be loaded. Check your connection and load this page again; every level can also be reached from the home page.';

let box: SearchBox | undefined;

/** The dialog is there at once, to type in; what is typed is answered as soon as the program is there. */
function openDialog(): void {
  const opened = (box ??= makeSearchBox());
  const {dialog, input} = opened;
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
  load().then(
    ({answerIn}) => {
      dialog.querySelector('.search__failure')?.remove();
      answerIn(opened);
    },
    () => {
      if (dialog.querySelector('.search__failure')) return;
      dialog.append(element('p', {class: 'search__failure', role: 'alert'}, failure));
    },
  );
}

let loading: Promise<typeof SearchProgram> | undefined;

/**
 * Loads the program that searches, by an element: the page's policy trusts what a script of the page adds to it, and
 * not what one imports.
 */
function load(): Promise<typeof SearchProgram> {
  loading ??= new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src =
      document.querySelector<HTMLMetaElement>(`meta[name="${searchMetaName}"]`)?.content ?? '';
    // Beside the program, not after it. What is wrong with it the program says.
    const entry = requestEntry(script.src);
    entry.catch(() => undefined);
    script.onload = () => {
      ladderSearch.takeEntry(entry);
      loaded(ladderSearch);
    };
    script.onerror = () => {
      // The next try begins anew.
      loading = undefined;
      failed(new Error(script.src));
    };
    document.head.append(script);
  });
  return loading;
}

function isWriting(target: EventTarget | null): boolean {
  // A field keeps the focus for a moment after its dialog is closed.
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName);
}
