import {decodeHash} from '../page-script/decode-hash';
import {dayBefore, isDay} from '../ladder/day';
import {thenAddress} from '../ladder/compare/then-address';
import type {Day} from '../ladder/links/registry';
import type {Island} from '../page-script/islands';
import {siteAddress} from './site-address';
import {changesForm} from './changes/form';
import {readTold, showOnly} from './changes/told-elements';
import {visitBefore} from './changes/last-visit';
import {
  changesQuery,
  readChangesQuery,
  type ChangesChoice,
} from '../ladder/changes/changes-address';

/** Shows of a page of changes those that the address asks for, and lets others be chosen. */
export const mount: Island['mount'] = (element) => {
  const main = element.closest('main');
  if (!main) return;
  const told = readTold(main);
  const form = changesForm(told, visitBefore(), () => {
    const query = changesQuery(form.read());
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}`);
    show();
  });
  const show = (): void => {
    const choice = readChangesQuery(location.search);
    form.set(choice);
    form.say(showOnly(told, choice), thenOf(choice, main.dataset.since ?? ''));
    const query = changesQuery(choice);
    for (const link of main.querySelectorAll<HTMLAnchorElement>('.changes__pages a'))
      link.search = query;
  };
  element.replaceChildren(form.element);
  addEventListener('popstate', show);
  show();
  // What the address leads to may have moved when the rest was hidden.
  if (location.hash.startsWith('#') && location.search !== '')
    document.getElementById(decodeHash(location.hash))?.scrollIntoView();
};

/**
 * The address that shows the chosen level before the changes on this page and today; '' unless a level and a day are
 * chosen.
 */
function thenOf({level, since}: ChangesChoice, known: Day): string {
  if (level === undefined || since === undefined || !isDay(since)) return '';
  const before = dayBefore(since);
  return siteAddress(thenAddress({level, on: before < known ? known : before}));
}
