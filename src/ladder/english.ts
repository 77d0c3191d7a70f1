import {stemmer} from 'stemmer';

/** Words that hold sentences together and say nothing by themselves. */
const smallWords = new Set(
  `a about above after all also an and any are as at be been before being below between both but by can could did do
  does doing done each few for from further had has have having he her here hers him his how i if in into is it its itself just
  me more most my myself no nor not of off on once only or other our ours out over own same she should so some such than
  that the their theirs them then there these they this those through to too under until up us very was we were what when
  where which while who whom whose why will with would you your yours`.split(/\s+/u),
);

/** The words of a text in lower case, accents and punctuation aside; `one-to-one` is three words. */
export function wordsIn(text: string): string[] {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function isSmallWord(word: string): boolean {
  return smallWords.has(word);
}

/** What the forms of a word share: `mentor` for `mentor`, `mentors` and `mentoring` (Porter's stemmer). */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** The stems of the words of a text that say something; where none does, of all of them. */
export function stemsOf(text: string): string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !isSmallWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

/**
 * How much two bags of words share, from 0 to 1 (the Sørensen–Dice coefficient over multisets).
 *
 * @returns 0 when both are empty
 */
export function diceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
