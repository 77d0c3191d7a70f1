import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from './project-folder';

/** The project's own code: each file's name, below `src`, and its text. */
export function sourceFiles(): (readonly [name: string, text: string])[] {
  const source = join(projectFolder, 'src');
  return readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.tsx?$/u.test(name))
    .toSorted()
    .map((name) => [name, readFileSync(join(source, name), 'utf8')]);
}

/** A digest of the project's own code and of the versions of what it stands on. */
export function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(projectFolder, 'package-lock.json')));
  for (const [name, text] of sourceFiles()) hash.update(name).update(text);
  return hash.digest('hex');
}
