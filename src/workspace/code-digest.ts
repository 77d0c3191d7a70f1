import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * What says which packages there are: the lockfile, and what npm notes of what it has installed, which may be older.
 *
 * @param siteDir - the project's folder
 */
export function packageRecords(siteDir: string): Uint8Array[] {
  const installed = join(siteDir, 'node_modules/.package-lock.json');
  return [join(siteDir, 'package-lock.json'), ...(existsSync(installed) ? [installed] : [])].map(
    (file) => readFileSync(file),
  );
}

/**
 * A digest of the project's own code and of the versions of what it stands on. What is kept from one run to the next is
 * of use as long as this stays the same.
 *
 * @param siteDir - the project's folder
 * @param rooms - the folders below `src` whose code matters
 */
export function codeDigest(siteDir: string, rooms: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(process.version);
  for (const record of packageRecords(siteDir)) hash.update(record);
  for (const room of rooms) {
    const folder = join(siteDir, 'src', room);
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
    for (const file of files.filter((name) => /\.tsx?$/u.test(name))) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
