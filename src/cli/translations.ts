import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import {sourceLocale, type Catalogue} from '../ladder/language';
import {textsOfInterface} from '../workspace/interface-texts';
import {faultsOf} from '../ladder/translation/faults';
import {catalogueFile, readCatalogue} from './catalogue-file';
import {runCommand, UsageError} from './command';

/**
 * Writes the file of a language with every text of the interface in it. What is translated stays, what is new stands there
 * in English, what the interface no longer says is gone.
 */
function main(): void {
  const {positionals} = parseArgs({allowPositionals: true});
  const locale = localeOf(positionals);
  const texts = textsOfInterface();
  const old = readCatalogue(locale);
  const ids = [...new Set(texts.map(({id}) => id))];
  const themeTexts = Object.entries(old).filter(([id]) => id.startsWith('theme.'));
  const catalogue: Catalogue = Object.fromEntries([
    ...ids.map((id) => [id, old[id] ?? id] as const),
    ...themeTexts,
  ]);
  const path = catalogueFile(locale);
  mkdirSync(dirname(path), {recursive: true});
  const file = Object.fromEntries(
    Object.entries(catalogue).map(([id, message]) => [id, {message}]),
  );
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  const added = ids.filter((id) => !(id in old)).length;
  console.log(
    `i18n/${locale}/code.json has ${ids.length} texts, ${added} of them new and still English.`,
  );
  for (const fault of faultsOf(locale, catalogue, texts)) console.log(fault);
}

function localeOf([language = '', ...others]: readonly string[]): string {
  const unknown = new UsageError(
    `Unexpected language \`${[language, ...others].join(' ')}\`, expected the code of one, other than English`,
  );
  if (others.length > 0) throw unknown;
  try {
    const [locale = ''] = Intl.getCanonicalLocales(language);
    if (locale !== '' && locale !== sourceLocale) return locale;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw unknown;
}

runCommand(
  main,
  `npm run translations -- ja    writes every text of the interface into i18n/ja/code.json, for you to translate`,
);
