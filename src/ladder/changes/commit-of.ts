import {normalizeText} from '../links/normalize';
import type {LadderEvent} from './events';
import type {ChangedFile, MainChange} from './main-changes';

/** So many later commits are looked through: what was recorded on a branch was published some commits later. */
const mostLater = 60;

/**
 * Finds out which commit of the main branch brought a change. The registry knows the day alone, and of what was recorded on
 * a branch the day of the branch.
 *
 * @param history - oldest first
 * @param fileOf - the file of a page on the day of a change, if it is known
 * @returns a function of a change; undefined where nobody can say which commit it was
 */
export function commitFinder(
  history: readonly MainChange[],
  fileOf: (event: LadderEvent) => string | undefined,
): (event: LadderEvent) => MainChange | undefined {
  const normalized = new Map<string, string>();
  const has = (text: string | undefined, words: string): boolean => {
    if (text === undefined) return false;
    const known = normalized.get(text) ?? ` ${normalizeText(withoutAddresses(text))} `;
    normalized.set(text, known);
    return known.includes(` ${normalizeText(words)} `);
  };
  const brings = ({before, after}: ChangedFile, {came, went}: LadderEvent): boolean =>
    came === undefined
      ? went !== undefined && has(before, went) && !has(after, went)
      : has(after, came) && !has(before, came);

  const paths = new Set(history.flatMap(({files}) => files.map(({path}) => path)));
  return (event) => {
    const first = firstSince(history, event.day);
    const known = fileOf(event);
    // One of several levels that a file held once has a path that no file has.
    const file = known !== undefined && paths.has(known) ? known : undefined;
    const filesOf = ({files}: MainChange): readonly ChangedFile[] =>
      file === undefined ? files : files.filter(({path}) => path === file);
    const later = history.slice(first, first + mostLater).filter((one) => filesOf(one).length > 0);
    const sameDay = later.filter(({day}) => day === event.day);
    if (sameDay.length === 1) return sameDay[0];
    return later.find((one) => filesOf(one).some((changed) => brings(changed, event)));
  };
}

/** Where links lead is no part of the words. */
function withoutAddresses(markdown: string): string {
  return markdown.replaceAll(/\]\([^()\s]*\)/gu, ' ');
}

/** The index of the first commit on a day or after it. */
function firstSince(history: readonly MainChange[], day: string): number {
  let [low, high] = [0, history.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history[middle]?.day ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
