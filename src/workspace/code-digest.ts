import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from './project-folder';

/** A digest of the project's own code and of the versions of what it stands on. */
export function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(projectFolder, 'package-lock.json')));
  const source = join(projectFolder, 'src');
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).toSorted();
  for (const file of files.filter((name) => /\.tsx?$/u.test(name)))
    hash.update(file).update(readFileSync(join(source, file)));
  return hash.digest('hex');
}
