import {entryFile} from '../../ladder/search/index-format';

/**
 * Asks for the file that names the site's index: it may have been published again since the page was.
 *
 * @param program - the address of the program that searches, in whose folder it is
 */
export function requestEntry(program: string): Promise<Response> {
  return fetch(new URL(entryFile, program), {cache: 'no-cache'});
}
