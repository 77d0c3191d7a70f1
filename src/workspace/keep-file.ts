import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/**
 * Keeps something for later runs, whole or not at all: another run may read the file at this moment. It is there to save
 * time, so where nothing can be written, nothing is kept and nobody is told.
 *
 * @param file - absolute
 */
export function keepFile(file: string, content: string | Uint8Array): void {
  const fresh = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(fresh, content);
    renameSync(fresh, file);
  } catch {
    discard(fresh);
  }
}

/** What there is of a file that could not be written only makes a full disk fuller. */
function discard(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // As said above.
  }
}
