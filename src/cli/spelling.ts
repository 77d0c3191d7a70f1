import {pathToFileURL} from 'node:url';
import {join} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';

/** More than this on one page says that the page is in another language, not that all of it is misspelled. */
const mostOnAPage = 50;

/** A word of prose, with nothing around it that could make it a part of an address or of code. */
const plainWord =
  /(?<=(?:^|\s)["“‘(*_[]*)\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?=["”’)*_.,;:!?\]]*(?:\s|\(|$))/gu;

/** A page may say in a comment how it is to be checked. */
const hasSettings = /c-?spell|spell-?check/iu;

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
  // Imported only when needed, and dynamically: the package is an ES module, which cannot be required.
  const {createTextDocument, DocumentValidator} = await import('cspell-lib');
  const check = async (path: string, content: string, mostProblems = 100) => {
    // A name beside the project's settings, whatever the folder: where the text is read from plays no part.
    const uri = pathToFileURL(join(siteDir, 'docs', path)).href;
    const document = createTextDocument({uri, content, languageId: 'markdown'});
    const validator = new DocumentValidator(
      document,
      {noConfigSearch: true, configFile: join(siteDir, 'cspell.json')},
      {maxNumberOfProblems: mostProblems},
    );
    await validator.prepare();
    return {document, issues: validator.checkDocument()};
  };

  // The words of a ladder come back on every page: each is looked up once, and taken out of the pages if it is known.
  const words = new Set(
    Array.from(sources.values(), (source) => source.match(plainWord) ?? []).flat(),
  );
  const {issues: misspelled} = await check('words.md', [...words].join('\n'), words.size);
  const unknown = new Set(misspelled.map(({line}) => line.text.trim()));

  const found: Diagnostic[] = [];
  for (const [path, source] of sources) {
    const content = hasSettings.test(source)
      ? source
      : source.replace(plainWord, (word) => (unknown.has(word) ? word : ' '.repeat(word.length)));
    if (!/\p{L}{4}/u.test(content)) continue;
    const {document, issues} = await check(path, content);
    for (const {text, suggestionsEx, offset} of issues.slice(0, mostOnAPage)) {
      const {line, character} = document.positionAt(offset);
      const likely = suggestionsEx?.slice(0, 3).map(({word}) => `\`${word}\``) ?? [];
      const expected = likely.length > 0 ? likely.join(', ') : 'a word of the dictionary';
      found.push({
        path,
        line: line + 1,
        column: character + 1,
        severity: 'warning',
        rule: 'spelling',
        word: text,
        message: `Unexpected word \`${text}\`, expected ${expected}; if it is right, add it to \`words\` in \`ladder.yml\``,
      });
    }
  }
  return found;
}
