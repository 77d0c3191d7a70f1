import {deedOf, nameOfKind} from '../compare/change-words';
import type {Language, Say} from '../language';
import type {ToldChange, ToldPage} from './told';

/*
 * What pages and feeds say of a change, beside the ladder's own words.
 */

/** What happened, and to what: “reworded expectation”. */
export function sayDeed({change}: ToldChange, say: Say): string {
  return `${deedOf(change, say)} ${nameOfKind(change.what, say)}`;
}

/** Where something moved from, as it goes on behind what happened; '' for what did not move. */
export function sayFrom({change}: ToldChange, say: Say): string {
  return change.kind === 'moved' ? say` from ${change.from}` : '';
}

/** The permanent link to what changed, with the wording that the change brought; undefined for what has none. */
export function linkOfTold({id, wording}: ToldChange): string | undefined {
  const hash = wording === undefined || wording === 1 ? '' : `#${wording}`;
  return id === undefined ? undefined : `/s/${id}/${hash}`;
}

/** What stands before the places where readers go on from what is gone. */
export function sayNow({how}: NonNullable<ToldChange['now']>, say: Say): string {
  return how === 'likely' ? say`Perhaps now:` : say`Now:`;
}

/** What became of the page as a whole, or how much of one that is no level. */
export function sayWhole(
  {level, state, lines}: ToldPage,
  {say, counted}: Pick<Language, 'say' | 'counted'>,
): string | undefined {
  const isLevel = level !== '';
  if (state === 'removed') return isLevel ? say`This level is gone.` : say`This page is gone.`;
  if (state === 'added' && lines === 0) return isLevel ? say`New level.` : say`New page.`;
  if (state === 'added' && isLevel)
    return counted(lines)`New level, with 1 line.|New level, with ${lines} lines.`;
  if (state === 'added')
    return counted(lines)`New page, with 1 line.|New page, with ${lines} lines.`;
  if (isLevel || lines === 0) return undefined;
  return counted(lines)`1 line changed.|${lines} lines changed.`;
}

/** So many pages are named in a sentence. */
const mostNamed = 3;

/** What the changes of a day are called of which git knows no commit: “Changed: L1 Helper and L2 Planter”. */
export function sayAll(pages: readonly ToldPage[], {locale, say}: Language): string {
  const named = pages.slice(0, mostNamed).map(({title}) => title);
  const rest = pages.length - named.length;
  const names = [...named, ...(rest > 0 ? [say`${rest} more`] : [])];
  return say`Changed: ${new Intl.ListFormat(locale).format(names)}`;
}
