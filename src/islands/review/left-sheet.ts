import type {Sheet} from '../../ladder/review/sheet';
import {parseSheet, serializeSheet} from '../../ladder/review/sheet-file';
import {baseUrl} from '../site-address';
import type {Kept} from './sheet-store';

/**
 * What a page had not saved when it was left. A browser ends what is under way in its database then; local storage is
 * written before the page is gone. Whoever reads the sheet next brings it together with what was saved.
 */
export interface Left {
  /** The sheet as it was saved last. */
  readonly base: Kept;
  readonly sheet: Sheet;
}

const prefix = `review left ${baseUrl} `;

/** Stores what is not saved yet. Where the browser refuses, the save that is under way has to suffice. */
export function leaveBehind({base, sheet}: Left): void {
  const left = {
    revision: base.revision,
    base: serializeSheet(base.sheet),
    text: serializeSheet(sheet),
  };
  try {
    localStorage.setItem(prefix + sheet.key, JSON.stringify(left));
  } catch {
    // Its storage is full, or it keeps nothing: the reader was told while writing.
  }
}

/** Is called once the sheet was saved, or thrown away. */
export function clearLeft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // It keeps nothing.
  }
}

/** Everything that pages left behind and nobody has taken in. */
export function leftBehind(): Left[] {
  try {
    return Object.entries<string>(localStorage)
      .filter(([name]) => name.startsWith(prefix))
      .flatMap(([, text]) => readLeft(text));
  } catch {
    return []; // It keeps nothing.
  }
}

/** What cannot be read, as from a newer version of the site, stays where it is, and does not stop the others. */
function readLeft(text: string): Left[] {
  try {
    const left = JSON.parse(text) as {revision: number; base: string; text: string};
    const [base, sheet] = [parseSheet(left.base), parseSheet(left.text)];
    if (!('sheet' in base && 'sheet' in sheet)) return [];
    return [{base: {revision: left.revision, sheet: base.sheet}, sheet: sheet.sheet}];
  } catch {
    return [];
  }
}
