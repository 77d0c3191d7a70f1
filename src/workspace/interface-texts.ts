import {textsWithin, type Text} from '../ladder/translation/texts-in';
import {sourceFiles} from './project-code';

/** Every text of the interface, in the order of the files that say them; those within others too. */
export function textsOfInterface(): Text[] {
  return sourceFiles()
    .filter(([name]) => !/\.(?:test|d)\.tsx?$/u.test(name))
    .flatMap(([, text]) => textsWithin(text));
}
