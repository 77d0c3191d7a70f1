import {editDistance} from '../edit-distance';

/**
 * Whether one letter put in, taken out, replaced or changed places with its neighbour turns one word into the other.
 */
export function isOneSlipFrom(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && [...left].toReversed().join('') === right;
}

/**
 * The words that a reader may have meant by one that is in no text.
 *
 * @param word - as it was typed, in lower case
 * @param words - the words of the texts
 * @returns those that go on from it, if it is long enough to tell; else those that are one slip away
 */
export function nearWords(word: string, words: readonly string[]): string[] {
  const slips = word.length >= 4 ? words.filter((other) => isOneSlipFrom(word, other)) : [];
  const longer = word.length >= 3 ? words.filter((other) => other.startsWith(word)) : [];
  return [...new Set([...slips, ...longer.slice(0, 12)])];
}

/**
 * Words that look somewhat like one that is in no text, to be offered rather than searched for.
 *
 * @param word - as it was typed, in lower case
 * @param words - the words of the texts
 * @returns three at most, the nearest first
 */
export function somewhatNear(word: string, words: readonly string[]): string[] {
  if (word.length < 5) return [];
  return words
    .filter((other) => Math.abs(other.length - word.length) <= 2)
    .map((other) => ({other, far: editDistance(word, other)}))
    .filter(({far}) => far <= 2)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({other}) => other);
}
