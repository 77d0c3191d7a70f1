import {editDistance} from '../edit-distance';

/** So many words can be listed in a sentence. */
const mostListed = 12;
/** In characters: nobody means a word when they write more. */
const longest = 60;

/**
 * The right word that is nearest to what was written, or all of them, as the end of a sentence.
 *
 * @param written - the text itself
 * @param words - those that would be right
 */
export function didYouMean(written: string, words: readonly string[] = []): string {
  if (words.length === 0) return '';
  const text = written.toLowerCase().slice(0, longest);
  const [best] = words
    .map((word) => ({word, distance: editDistance(text, word.toLowerCase())}))
    .toSorted((a, b) => a.distance - b.distance);
  const isNear =
    best !== undefined &&
    best.distance < best.word.length &&
    best.distance <= Math.max(2, best.word.length / 3);
  if (isNear && text !== '') return `: did you mean \`${best.word}\`?`;
  return words.length > mostListed ? '' : `: ${anyOf(words)}`;
}

/** Words as a sentence names them: `a`, `b`, or `c`. */
export function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat('en', {type: 'disjunction'}).format(
    words.map((word) => `\`${word}\``),
  );
}
