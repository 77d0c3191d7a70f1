import {pathToFileURL} from 'node:url';
import {join} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';

/** More than this on one page says that the page is in another language, not that all of it is misspelled. */
const mostOnAPage = 50;

/**
 * Looks for words that no dictionary of the project knows.
 *
 * @param siteDir - the project's folder, where `cspell.json` names the dictionaries
 * @param sources - the text of each page, by its path
 * @returns a warning for each
 */
export async function checkSpelling(
  siteDir: string,
  sources: ReadonlyMap<string, string>,
): Promise<Diagnostic[]> {
  // Only needed, and only to be had, when it runs: the package cannot be required.
  const {createTextDocument, DocumentValidator} = await import('cspell-lib');
  const found: Diagnostic[] = [];
  for (const [path, content] of sources) {
    // A name beside the project's settings, whatever the folder: where the text is read from plays no part.
    const uri = pathToFileURL(join(siteDir, 'docs', path)).href;
    const document = createTextDocument({uri, content, languageId: 'markdown'});
    const validator = new DocumentValidator(
      document,
      {noConfigSearch: true, configFile: join(siteDir, 'cspell.json')},
      {},
    );
    await validator.prepare();
    for (const {text, suggestionsEx, offset} of validator.checkDocument().slice(0, mostOnAPage)) {
      const {line, character} = document.positionAt(offset);
      const likely = suggestionsEx?.slice(0, 3).map(({word}) => `\`${word}\``) ?? [];
      const expected = likely.length > 0 ? likely.join(', ') : 'a word of the dictionary';
      found.push({
        path,
        line: line + 1,
        column: character + 1,
        severity: 'warning',
        rule: 'spelling',
        message: `Unexpected word \`${text}\`, expected ${expected}; if it is right, add it to \`.cspell/ladder-words.txt\``,
      });
    }
  }
  return found;
}
