import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {textsWithin, type Text} from '../ladder/translation/texts-in';
import {projectFolder} from '../workspace/project-folder';

/** Every text of the interface, in the order of the files that say them; those within others too. */
export function textsOfInterface(): Text[] {
  const source = join(projectFolder, 'src');
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).toSorted();
  return files
    .filter((name) => /(?<!\.test|\.d)\.tsx?$/u.test(name))
    .flatMap((name) => textsWithin(readFileSync(join(source, name), 'utf8')));
}
