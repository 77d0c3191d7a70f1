import {closest} from './closest';
import {ownWords, trackOfPage} from './page-words';
import {routeEvent} from './route-event';

/** The path that the site is served under; the compiler of this script puts it in. */
declare const SITE_BASE_URL: string;

/** The level that a reader has marked as theirs. It is kept in this browser alone. */
interface MarkedLevel {
  /** The path of its page. */
  readonly page: string;
  /** Its rank, its role and its track, as they read when it was marked. */
  readonly title: string;
}

/** Ladders that share a host have a level each. */
const storageKey = `my-level${SITE_BASE_URL}`;
const comparePage = `${SITE_BASE_URL}compare/`;

/**
 * Lets a reader mark a level as theirs and clear the mark; home, track pages and comparisons then begin there. An
 * attribute of `<html>` says whether there is one, before anything is drawn: nothing moves when its name is filled in.
 */
export function keepMyLevel(): void {
  let marked = recall();
  const show = (): void => {
    const {pathname, search} = location;
    document.documentElement.dataset.myLevel =
      marked === undefined ? 'none' : marked.page === pathname ? 'here' : 'elsewhere';
    // A comparison that names no level begins at it.
    if (marked && pathname === comparePage && search === '')
      history.replaceState(null, '', addressOf(marked));
  };
  const fill = (): void => {
    for (const link of document.querySelectorAll('[data-mine]')) link.removeAttribute('data-mine');
    if (!marked) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      if ('myLevelPage' in link.dataset) {
        link.href = marked.page;
        if (link.textContent !== marked.title) link.textContent = marked.title;
      } else if (link.getAttribute('href') === comparePage) link.href = addressOf(marked);
      if (link.pathname === marked.page && link.pathname !== location.pathname)
        (link.closest('.rung, .rung-lines') ?? link).setAttribute('data-mine', '');
    }
  };
  const mark = (level: MarkedLevel | undefined): void => {
    marked = level;
    try {
      if (level) localStorage.setItem(storageKey, JSON.stringify(level));
      else localStorage.removeItem(storageKey);
    } catch {
      // Storage is switched off: the mark lasts as long as the page.
    }
    show();
    fill();
  };
  show();
  // As the page arrives: its first picture has the name in it.
  const arriving = new MutationObserver(fill);
  if (marked) arriving.observe(document, {childList: true, subtree: true});
  addEventListener('DOMContentLoaded', () => {
    arriving.disconnect();
    fill();
  });
  document.addEventListener(routeEvent, () => {
    show();
    fill();
  });
  document.addEventListener('click', (event) => {
    if (closest(event, '[data-my-level-clear]')) mark(undefined);
    if (!closest(event, '[data-my-level-mark]')) return;
    const {pathname} = location;
    const title = [ownWords(document.querySelector('main h1')), trackOfPage()];
    mark(
      marked?.page === pathname
        ? undefined
        : {page: pathname, title: title.filter(Boolean).join(', ')},
    );
  });
}

function addressOf({page}: MarkedLevel): string {
  return `${comparePage}?from=${page.slice(SITE_BASE_URL.length, -1)}`;
}

function recall(): MarkedLevel | undefined {
  try {
    const {page, title} = JSON.parse(
      localStorage.getItem(storageKey) ?? '{}',
    ) as Partial<MarkedLevel>;
    if (page?.startsWith(SITE_BASE_URL) && title) return {page, title};
  } catch {
    // Storage is switched off, or holds something else under this name.
  }
  return undefined;
}
