import {editDistance} from '../edit-distance';
import {diceOf} from '../list-likeness';

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
 * @returns those that are one slip away, then those that go on from it, where it is long enough to tell
 */
export function nearWords(word: string, words: readonly string[]): string[] {
  const slips = word.length >= 4 ? words.filter((other) => isOneSlipFrom(word, other)) : [];
  // A syllable of Korean is worth several letters.
  const long = /\p{Script=Hangul}/u.test(word) ? 2 : 3;
  const longer = word.length >= long ? words.filter((other) => other.startsWith(word)) : [];
  return [...new Set([...slips, ...longer.slice(0, 12)])];
}

/**
 * The words that are two slips away from a long one that is in no text; of a short one that would be too many.
 *
 * @param word - as it was typed, in lower case
 * @param words - the words of the texts
 * @returns three at most, the nearest first
 */
export function twoSlipsFrom(word: string, words: readonly string[]): string[] {
  if (word.length < 7) return [];
  return words
    .filter((other) => Math.abs(other.length - word.length) <= 2)
    .map((other) => ({other, far: editDistance(word, other)}))
    .filter(({far}) => far <= 2)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({other}) => other);
}

/** Words that share less of their letters, two by two, are not like each other. */
const leastLikeness = 0.4;

/**
 * The words that look most like one that is in no text: `kubernetes` like `cybernetics`.
 *
 * @param word - as it was typed, in lower case
 * @param words - the words of the texts
 * @returns three at most, the likest first
 */
export function likeWords(word: string, words: readonly string[]): string[] {
  const own = pairsOf(word);
  return words
    .map((other) => ({other, likeness: diceOf(own, pairsOf(other))}))
    .filter(({likeness}) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({other}) => other);
}

function pairsOf(word: string): string[] {
  const letters = [...` ${word} `];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
