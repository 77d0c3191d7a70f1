/** How much each word says: much for a rare one, little for one that every text has. */
export type Weights = (word: string) => number;

/**
 * Inverse document frequency (Spärck Jones, 1972), smoothed: ln(1 + N / n), where n of N texts hold the word.
 *
 * @param texts - normalized texts, each once
 */
export function weighWords(texts: Iterable<string>): Weights {
  const counts = new Map<string, {texts: number; last: number}>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    // A word counts once a text. No set of the words is made: a history of many commits is weighed at each of them.
    for (const word of text.split(' ')) {
      const count = counts.get(word);
      if (!count) counts.set(word, {texts: 1, last: total});
      else if (count.last !== total) {
        count.texts += 1;
        count.last = total;
      }
    }
  }
  return (word) => Math.log(1 + Math.max(total, 1) / (counts.get(word)?.texts ?? 1));
}

/** The words of a normalized text, each once: the spaces between them were put there when it was normalized. */
export function wordSet(text: string): Set<string> {
  return new Set(text.split(' '));
}

/** The words of a text and their weight together. */
export interface Bag {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

/** Gathers the words of a normalized text. */
export function bagOf(text: string, weights: Weights): Bag {
  const words = wordSet(text);
  return {words, weight: weightOf(words, weights)};
}

/**
 * The Dice coefficient (Dice, 1945) of two texts' words, each word counted by its weight: twice what they share over
 * what they have together. 1 for the same words, 0 for none in common.
 */
export function dice(a: Bag, b: Bag, weights: Weights): number {
  const together = a.weight + b.weight;
  return together === 0 ? 0 : (2 * sharedWeight(a, b, weights)) / together;
}

/** How much of the first text is found in the second, from 0 to 1. */
export function containment(part: Bag, whole: Bag, weights: Weights): number {
  return part.weight === 0 ? 0 : sharedWeight(part, whole, weights) / part.weight;
}

/** Several texts' words as one. */
export function union(bags: readonly Bag[], weights: Weights): Bag {
  const words = new Set(bags.flatMap((bag) => [...bag.words]));
  return {words, weight: weightOf(words, weights)};
}

function sharedWeight(a: Bag, b: Bag, weights: Weights): number {
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few.words) if (many.words.has(word)) shared += weights(word);
  return shared;
}

function weightOf(words: Iterable<string>, weights: Weights): number {
  let weight = 0;
  for (const word of words) weight += weights(word);
  return weight;
}
