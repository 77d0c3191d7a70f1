import {closest} from './closest';
import type * as SearchProgram from './search/search-program';
import {routeEvent, searchMetaName} from './search-names';

declare global {
  /** What the program that searches offers once it is loaded; its compiler gives it this name. */
  const ladderSearch: typeof SearchProgram;
}

/**
 * Opens search by its button, by `/` and by Ctrl K, and fills the search page. The program that searches is loaded then
 * and not before; it needs nothing of the application.
 */
export function offerSearch(): void {
  document.addEventListener('click', (event) => {
    if (closest(event, '[data-search-open]')) openDialog();
  });
  document.addEventListener('keydown', (event) => {
    const {key, ctrlKey, metaKey, altKey, shiftKey, target} = event;
    const chord = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting(target);
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

function openDialog(): void {
  const typed = collectTyping();
  load().then(
    ({openSearchDialog}) => {
      openSearchDialog(typed());
    },
    () => {
      typed();
      tellFailure();
    },
  );
}

/** Keeps what is typed until there is a field to type it in; ends, and gives it, when it is asked for. */
function collectTyping(): () => string {
  let text = '';
  const keep = (event: KeyboardEvent): void => {
    const {key, ctrlKey, metaKey, altKey} = event;
    if (ctrlKey || metaKey || altKey || (key.length > 1 && key !== 'Backspace')) return;
    event.preventDefault();
    text = key === 'Backspace' ? text.slice(0, -1) : text + key;
  };
  addEventListener('keydown', keep, {capture: true});
  return () => {
    removeEventListener('keydown', keep, {capture: true});
    return text;
  };
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
    script.onload = () => {
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

function tellFailure(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search search--failed';
  dialog.setAttribute('aria-label', 'Search');
  const text = document.createElement('p');
  text.textContent = failure;
  const close = document.createElement('button');
  close.className = 'quiet-button';
  close.textContent = 'Close';
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.append(text, close);
  document.body.append(dialog);
  dialog.showModal();
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName);
}
