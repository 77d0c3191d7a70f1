import {sourceLocale} from './language';

const collators = new Map<string, Intl.Collator>();

/**
 * Orders texts as a reader of a language does, the same way on every machine.
 *
 * @param locale - the language, as in BCP 47; for paths and names of files English, whatever the ladder is written in
 */
export function compareTexts(a: string, b: string, locale = sourceLocale): number {
  const collator =
    collators.get(locale) ?? new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
  collators.set(locale, collator);
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
