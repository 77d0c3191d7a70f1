import {buildSync} from 'esbuild';
import {join} from 'node:path';
import {searchProgramName} from '../page-script/search-names';
import {searchIndexFolder} from '../ladder/reserved-addresses';
import {searchRecords} from '../ladder/search/records';
import {inThread} from '../workspace/thread';
import type {Snapshot} from '../workspace/workspace';
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

/**
 * Compiles the program that searches.
 *
 * @param siteDir - the project's folder
 */
export function compileSearchProgram(siteDir: string): SearchProgram {
  const result = buildSync({
    entryPoints: [join(siteDir, 'src/page-script/search/search-program.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: searchProgramName,
    target: 'es2022',
  });
  const text = result.outputFiles[0]?.text ?? '';
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
