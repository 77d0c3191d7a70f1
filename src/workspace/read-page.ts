import {checkPage} from '../ladder/check/check-ladder';
import {parsePage} from '../ladder/parse/page';
import type {KnownPage} from './page-store';
import {listFiles, readText} from './read-files';

/** Pages of a folder that threads read together, each of them the next that nobody has begun. */
export interface PagesToRead {
  readonly folder: string;
  /** Undefined for all that there are, as they are listed. */
  readonly paths?: readonly string[];
  /** How many have been begun, in memory that the threads share. */
  readonly begun: Int32Array;
}

/** Parses and checks a page by itself. */
export function readPage(path: string, source: string): KnownPage {
  const page = parsePage(path, source);
  return {page, source, diagnostics: checkPage({page, source})};
}

/** Goes through the paths of pages that nobody has begun when their turn comes. */
export function* notBegun(paths: readonly string[], begun: Int32Array): Generator<string> {
  for (;;) {
    const path = paths[Atomics.add(begun, 0, 1)];
    if (path === undefined) return;
    yield path;
  }
}

/**
 * Reads pages until all have been begun.
 *
 * @returns those that this thread has read; a file that is no text is none of its business
 */
export async function run({folder, paths, begun}: PagesToRead): Promise<KnownPage[]> {
  const read: KnownPage[] = [];
  for (const path of notBegun(paths ?? (await listFiles(folder)).pages, begun)) {
    const file = await readText(folder, path).catch(() => undefined);
    if (file && 'text' in file) read.push(readPage(path, file.text));
  }
  return read;
}
