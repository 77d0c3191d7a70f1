import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Catalogue} from '../ladder/language';
import {projectFolder} from '../workspace/project-folder';

/** The file of a language, as Docusaurus reads it. */
export function catalogueFile(locale: string): string {
  return join(projectFolder, 'i18n', locale, 'code.json');
}

/** The texts of a language; none where it has no file. */
export function readCatalogue(locale: string): Catalogue {
  const file = catalogueFile(locale);
  if (!existsSync(file)) return {};
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, {message: string}>;
  return Object.fromEntries(Object.entries(texts).map(([id, {message}]) => [id, message]));
}
