import {searchIndexFolder} from '../ladder/reserved-addresses';
import {searchRecords} from '../ladder/search/records';
import {compileOnce} from '../workspace/compile-once';
import {inThread} from '../workspace/thread';
import type {Snapshot} from '../workspace/workspace';
import {searchProgramOptions} from './browser-scripts';
import {buildModules} from './build-modules';
import {digest, type SearchFolder} from './search-folder';

/** Where search is served, below the base URL. Nothing of it is loaded before a reader searches. */
export const searchFolder = searchIndexFolder;

/** The program that searches: every page's script loads it when search is opened. */
export interface SearchProgram {
  /** Its file name, with a digest of what is in it. */
  readonly name: string;
  readonly text: string;
}

/** The program that searches, compiled. */
export function compileSearchProgram(): SearchProgram {
  const text = compileOnce(searchProgramOptions);
  return {name: `search-${digest([text])}.js`, text};
}

/**
 * Writes everything that search needs to a folder, in place of what an earlier run wrote there; in a thread of its own.
 *
 * @param folder - where to, absolute
 * @param snapshot - the ladder
 * @param program - the program
 */
export async function writeSearch(
  folder: string,
  {ladder, ids}: Snapshot,
  program: SearchProgram,
): Promise<void> {
  await inThread<undefined>(buildModules.searchFolder, {
    folder,
    records: searchRecords(ladder, ids),
    program,
  } satisfies SearchFolder);
}
