import {cutIntoWords} from '../without-spaces';

/**
 * A text as matching sees it: case, punctuation, quotation marks and white space are no difference.
 *
 * @returns its words in lower case, separated by single spaces; a text without any, such as an emoji, stays as it is
 */
export function normalizeText(text: string): string {
  return comparableWords(text).join(' ') || text.trim();
}

/**
 * A heading as matching sees it: as a text, and `&` is "and". Emoji are no words, so they make no difference either.
 */
export function normalizeName(name: string): string {
  return normalizeText(name.replaceAll('&', ' and '));
}

/**
 * The words of a text, in order. What joins letters or digits inside a word (don't, 2.5, C++, .NET) stays part of it.
 */
export function comparableWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/[‘’]/gu, "'");
  const words =
    plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.][\p{L}\p{N}]+)*(?:[+#]+(?!\w))?/gu) ?? [];
  return words.flatMap(cutIntoWords);
}
