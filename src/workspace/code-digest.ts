import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * A digest of the project's own code and of the versions of what it stands on. What is kept from one run to the next is
 * of use as long as this stays the same.
 *
 * @param siteDir - the project's folder
 * @param rooms - the folders below `src` whose code matters
 */
export function codeDigest(siteDir: string, rooms: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(process.version).update(readFileSync(join(siteDir, 'package-lock.json')));
  for (const room of rooms) {
    const folder = join(siteDir, 'src', room);
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
    for (const file of files.filter((name) => /\.tsx?$/u.test(name))) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
