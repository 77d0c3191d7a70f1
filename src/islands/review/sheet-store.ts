import {createStore, del, entries, get, update, type UseStore} from 'idb-keyval';
import {say} from '../../ladder/language';
import {mergeChanges} from '../../ladder/review/merge-changes';
import type {Sheet} from '../../ladder/review/sheet';
import {parseSheet, serializeSheet} from '../../ladder/review/sheet-file';
import {baseUrl} from '../site-address';
import {clearLeft, leftBehind} from './left-sheet';

/** A sheet as the browser holds it: the text of its file, and how often it was saved. */
interface Stored {
  readonly revision: number;
  readonly text: string;
  /** When it was saved last, in milliseconds. */
  readonly at?: number;
}

/** A sheet, and the revision that it was read at; 0 for one that is not in the browser yet. */
export interface Kept {
  readonly revision: number;
  readonly sheet: Sheet;
}

/** Every sheet of the browser, and what is there that this page cannot read. */
export interface Shelf {
  /** What was written in last stands first. */
  readonly sheets: readonly Sheet[];
  /** When each of them was saved, by their keys, as far as that is known. */
  readonly times: ReadonlyMap<string, number>;
  readonly unread: readonly {readonly key: string; readonly problem: string}[];
}

let opened: UseStore | undefined;

/** Several ladders may share a host: each has a shelf of its own. */
function store(): UseStore {
  return (opened ??= createStore(`reviews ${baseUrl}`, 'sheets'));
}

/** The sheets that the browser refused to keep: this page has them until it is closed. */
const refused = new Map<string, Kept>();

export function refusedSheets(): readonly Sheet[] {
  return Array.from(refused.values(), ({sheet}) => sheet);
}

function warn(event: Event): void {
  if (refused.size > 0) event.preventDefault();
}

/** @throws when the browser keeps nothing, as some do in private windows */
export async function readShelf(): Promise<Shelf> {
  await takeInLeft();
  const all = await entries<string, Stored>(store());
  const read = all
    .filter(([key]) => !refused.has(key))
    .toSorted(([, {at: one = 0}], [, {at: other = 0}]) => other - one)
    .map(([key, {text, at}]) => ({key, at, ...parseSheet(text)}));
  return {
    sheets: [...refusedSheets(), ...read.flatMap((one) => ('sheet' in one ? [one.sheet] : []))],
    times: new Map(read.flatMap(({key, at}) => (at === undefined ? [] : [[key, at]]))),
    unread: read.flatMap((one) => ('problem' in one ? [one] : [])),
  };
}

/**
 * Reads a sheet.
 *
 * @throws with a sentence for the reader, when there is none that this page can read
 */
export async function readKept(key: string): Promise<Kept> {
  const unkept = refused.get(key);
  if (unkept) return unkept;
  await takeInLeft();
  const stored = await get<Stored>(key, store());
  if (!stored) throw new Error(say`This browser has no such sheet. Open it from its file below.`);
  const read = parseSheet(stored.text);
  if ('problem' in read) throw new Error(read.problem);
  return {revision: stored.revision, sheet: read.sheet};
}

/**
 * Saves a sheet. What another window saved since it was read is brought together with it, in one step that no other
 * window can come between.
 *
 * @param base - the sheet as it was read or saved last
 * @returns what is in the browser now
 * @throws when the browser refuses, or has the sheet from a newer version of this page, which is then left as it is; the
 *   sheet is on the shelf all the same, and who closes the page is warned
 */
export async function keep(base: Kept, sheet: Sheet): Promise<Kept> {
  try {
    const kept = await put(base, sheet);
    refused.delete(sheet.key);
    clearLeft(sheet.key);
    tell({key: sheet.key, revision: kept.revision});
    return kept;
  } catch (error) {
    refused.set(sheet.key, {revision: base.revision, sheet});
    addEventListener('beforeunload', warn);
    throw error;
  }
}

/** Saves what pages had not saved when they were left; what is refused stays where it is. */
async function takeInLeft(): Promise<void> {
  for (const {base, sheet} of leftBehind())
    await put(base, sheet).then(
      () => {
        clearLeft(sheet.key);
      },
      () => undefined,
    );
}

async function put(base: Kept, sheet: Sheet): Promise<Kept> {
  let kept: Kept = base;
  await update<Stored>(
    sheet.key,
    (stored) => {
      kept = {revision: (stored?.revision ?? base.revision) + 1, sheet};
      if (stored && stored.revision !== base.revision) {
        const read = parseSheet(stored.text);
        if ('problem' in read) throw new Error(read.problem);
        kept = {...kept, sheet: mergeChanges(base.sheet, sheet, read.sheet)};
      }
      return {revision: kept.revision, text: serializeSheet(kept.sheet), at: Date.now()};
    },
    store(),
  );
  return kept;
}

export async function forget(key: string): Promise<void> {
  const wasRefused = refused.delete(key);
  clearLeft(key);
  try {
    await del(key, store());
  } catch (error) {
    if (!wasRefused) throw error;
  }
}

/** A sheet that a window has saved. */
interface Saved {
  readonly key: string;
  readonly revision: number;
}

const channel =
  'BroadcastChannel' in globalThis ? new BroadcastChannel(`reviews ${baseUrl}`) : undefined;

function tell(saved: Saved): void {
  channel?.postMessage(saved);
}

/**
 * Listens to what other windows save.
 *
 * @returns ends it
 */
export function onSaved(listener: (saved: Saved) => void): () => void {
  const hear = ({data}: MessageEvent<Saved>): void => {
    listener(data);
  };
  channel?.addEventListener('message', hear);
  return () => {
    channel?.removeEventListener('message', hear);
  };
}
