import {idPattern} from '../ladder/links/id-pattern';
import {linkAddress} from './link-address';

/**
 * Follows a permanent id in the address of a page that no longer has it: the page of its link knows where it is now. It
 * checks that this page exists, since a heading's slug may look like an id.
 */
export function findMoved(): void {
  const follow = (): void => {
    const id = location.hash.slice(1);
    if (!idPattern.test(id) || document.getElementById(id)) return;
    const address = linkAddress(id);
    fetch(address, {method: 'HEAD'}).then(
      ({ok}) => {
        if (ok) location.replace(address);
      },
      // Offline: the page stays as it is.
      () => undefined,
    );
  };
  addEventListener('hashchange', follow);
  addEventListener('DOMContentLoaded', () => {
    whenThereIsText(follow);
  });
}

/** A page of a development server is empty until the application has filled it: it would lack every id. */
function whenThereIsText(then: () => void): void {
  const isThere = (): boolean => document.querySelector('main') !== null;
  if (isThere()) {
    then();
    return;
  }
  new MutationObserver((_, observer) => {
    if (!isThere()) return;
    observer.disconnect();
    then();
  }).observe(document.documentElement, {childList: true, subtree: true});
}
