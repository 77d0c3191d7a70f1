import {baseUrl} from '../site-address';

/** Ladders that share a host are visited each by itself. */
const storageKey = `changes-seen${baseUrl}`;

/**
 * The day on which this browser was on these pages last, before today. It is kept in the browser alone.
 *
 * @returns undefined at the first visit, and where storage is switched off
 */
export function visitBefore(): string | undefined {
  try {
    const [before, last] = (localStorage.getItem(storageKey) ?? '').split(' ');
    const today = new Date().toISOString().slice(0, 10);
    if (last === today) return before || undefined;
    localStorage.setItem(storageKey, `${last ?? ''} ${today}`);
    return last;
  } catch {
    return undefined;
  }
}
