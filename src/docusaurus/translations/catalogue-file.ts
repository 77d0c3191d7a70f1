import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {piecesOf, pluralsOf, sourceLocale} from '../../ladder/language';
import {projectFolder} from '../../workspace/project-folder';
import {textsIn, type Text} from './texts-in';

/** A file of translations, as Docusaurus has it. */
export type CatalogueFile = Readonly<Record<string, {readonly message: string}>>;

/** The file of a language. */
export function catalogueFile(locale: string): string {
  return join(projectFolder, 'i18n', locale, 'code.json');
}

/** The texts of a language; none where it has no file. */
export function readCatalogue(locale: string): CatalogueFile {
  const file = catalogueFile(locale);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile) : {};
}

/** Every text of the interface, in the order of the files that say them; those within others too. */
export function textsOfInterface(): Text[] {
  const source = join(projectFolder, 'src');
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).toSorted();
  return files
    .filter((name) => /(?<!\.test|\.d)\.tsx?$/u.test(name))
    .flatMap((name) => withInner(textsIn(readFileSync(join(source, name), 'utf8'))));
}

function withInner(texts: readonly Text[]): Text[] {
  return texts.flatMap((text) => [
    text,
    ...text.values.flatMap((value) => withInner(textsIn(value))),
  ]);
}

/**
 * What is wrong with the texts of a language, a sentence each. Texts of Docusaurus' own theme may stand in the file too.
 *
 * @param locale - the language
 * @param file - its texts
 * @param texts - those of the interface
 */
export function faultsOf(locale: string, file: CatalogueFile, texts: readonly Text[]): string[] {
  const place = `i18n/${locale}/code.json`;
  const known = new Map(texts.map((text) => [text.id, text]));
  const missing = [...known.keys()]
    .filter((id) => !(id in file))
    .map(
      (id) =>
        `${place} lacks \`${id}\`, expected it with its words in \`${locale}\` as \`message\``,
    );
  const present = Object.entries(file).flatMap(([id, {message}]) => {
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
export function reportOf(locale: string): string {
  if (new Intl.Locale(locale).language === sourceLocale) return '';
  const faults = faultsOf(locale, readCatalogue(locale), textsOfInterface());
  if (faults.length === 0) return '';
  const [first = ''] = faults;
  const others = faults.length === 1 ? '' : `, and ${faults.length - 1} more`;
  return `The words of the interface are not whole in \`${locale}\`; what is missing is English: ${first}${others}. \`npm run translations -- ${locale}\` writes every text into the file, to be translated there.`;
}
