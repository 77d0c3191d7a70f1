import {buildSync} from 'esbuild';
import {createHash} from 'node:crypto';
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {searchProgramName} from '../page-script/search-names';
import {buildIndex} from '../ladder/search/build-index';
import {searchIndexFolder} from '../ladder/reserved-addresses';
import {entryFile, indexVersion, type IndexEntry} from '../ladder/search/index-format';
import {searchRecords} from '../ladder/search/records';
import type {Snapshot} from '../workspace/workspace';

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
 * Writes everything that search needs to a folder, in place of what an earlier run wrote there.
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
  const files = [...buildIndex(searchRecords(ladder, ids))].map(
    ([name, content]) => [name, gzipSync(JSON.stringify(content), {level: 9})] as const,
  );
  const name = digest(files.flatMap(([file, content]) => [file, content]));
  await mkdir(join(folder, name), {recursive: true});
  await Promise.all(files.map(([file, content]) => writeFile(join(folder, name, file), content)));
  await writeFile(join(folder, program.name), program.text);
  const entry: IndexEntry = {version: indexVersion, folder: name};
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
  const current = [name, program.name, entryFile];
  const stale = (await readdir(folder)).filter((other) => !current.includes(other));
  await Promise.all(stale.map((other) => rm(join(folder, other), {recursive: true, force: true})));
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
