import {createHash} from 'node:crypto';
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {buildIndex} from '../ladder/search/build-index';
import {entryFile, indexVersion, type IndexEntry} from '../ladder/search/index-format';
import type {SearchRecord} from '../ladder/search/records';
import type {SearchProgram} from './search-files';

/** What the folder of search is made of. */
export interface SearchFolder {
  /** Where it goes, absolute. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  readonly program: SearchProgram;
}

/** Writes the index and the program, and takes away what an earlier run wrote. */
export async function run({folder, records, program}: SearchFolder): Promise<void> {
  const files = [...buildIndex(records)].map(
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

/** What tells files of other content apart. */
export function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
