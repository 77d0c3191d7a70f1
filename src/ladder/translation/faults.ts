import {piecesOf, pluralsOf, sourceLocale, type Catalogue} from '../language';
import type {Text} from './texts-in';

/**
 * What is wrong with the texts of a language, a sentence each. Texts of Docusaurus' own theme may stand in the file too.
 *
 * @param locale - the language
 * @param catalogue - its texts
 * @param texts - those of the interface
 */
export function faultsOf(locale: string, catalogue: Catalogue, texts: readonly Text[]): string[] {
  const place = `i18n/${locale}/code.json`;
  const known = new Map(texts.map((text) => [text.id, text]));
  const missing = [...known.keys()]
    .filter((id) => !(id in catalogue))
    .map(
      (id) =>
        `${place} lacks \`${id}\`, expected it with its words in \`${locale}\` as \`message\``,
    );
  const present = Object.entries(catalogue).flatMap(([id, message]) => {
    const text = known.get(id);
    if (!text)
      return id.startsWith('theme.')
        ? []
        : [`${place} has \`${id}\`, which the interface does not say: take it out`];
    return faultsOfMessage(text, message, locale).map((fault) => `${place}, \`${id}\`: ${fault}`);
  });
  return [...missing, ...present];
}

function faultsOfMessage({id, tag}: Text, message: string, locale: string): string[] {
  const wanted = valuesOf(id);
  const unknown = [...valuesOf(message)].filter((value) => !wanted.has(value));
  const plurals = tag === 'counted' ? pluralsOf(locale) : ['other'];
  const forms = message.split('|').length;
  return [
    ...unknown.map((value) => `unexpected {${value}}, which the English text does not have`),
    ...(forms === plurals.length || (tag !== 'counted' && !id.includes('|') && forms === 1)
      ? []
      : [
          `unexpected ${forms} forms, expected ${plurals.length} parted by \`|\`: ${plurals.join(', ')}`,
        ]),
  ];
}

function valuesOf(message: string): Set<number> {
  return new Set(piecesOf(message).filter((piece) => typeof piece === 'number'));
}

/**
 * What a build says of a language that lacks texts; '' where there is nothing to say, as of English, which the code has.
 */
export function catalogueReport(
  locale: string,
  catalogue: Catalogue,
  texts: () => readonly Text[],
): string {
  if (new Intl.Locale(locale).language === sourceLocale) return '';
  const faults = faultsOf(locale, catalogue, texts());
  if (faults.length === 0) return '';
  const [first = ''] = faults;
  const others = faults.length === 1 ? '' : `, and ${faults.length - 1} more`;
  return `The words of the interface are not whole in \`${locale}\`; what is missing is English: ${first}${others}. \`npm run translations -- ${locale}\` writes every text into the file, to be translated there.`;
}
