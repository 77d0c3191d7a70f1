import {editDistance} from '../edit-distance';
import {isSmallWord, stemOf, foldedWords} from '../english';
import {diceOf} from '../list-likeness';

/** What areas and concerns are lined up by. */
export interface Named {
  /** An area's id: two areas with the same id are one area on two days. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly emoji?: string | undefined;
}

/** Two names with less in common than this are two things. */
const sameName = 0.6;
/** Areas with the same emoji need less in common: "🏆 Customer success", "🏆 Stakeholder success". */
const sameNameAndEmoji = 0.5;

/**
 * Finds which areas, or concerns, of two levels are the same by their names: small renames are one, other names are not.
 * Each has one partner at most; the likeliest pairs are made first.
 *
 * @returns pairs of indexes
 */
export function pairNames(from: readonly Named[], to: readonly Named[]): [number, number][] {
  const right = to.map(nameOf);
  const candidates = from.map(nameOf).flatMap((a, i) =>
    right.flatMap((b, j) => {
      const score = likeness(a, b);
      return score > 0 ? [{i, j, score}] : [];
    }),
  );
  const pairs: [number, number][] = [];
  for (const {i, j} of candidates.toSorted(
    (a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i,
  )) {
    if (!pairs.some(([first, second]) => first === i || second === j)) pairs.push([i, j]);
  }
  return pairs.toSorted(([a], [b]) => a - b);
}

/** What a name says. */
interface Name {
  readonly id: string | undefined;
  readonly key: string;
  readonly words: readonly string[];
  readonly emoji: string | undefined;
}

function nameOf({id, name, emoji}: Named): Name {
  return {
    id,
    key: foldedWords(name.replaceAll('&', ' and ')).join(' '),
    words: foldedWords(name).filter((word) => !isSmallWord(word)),
    emoji,
  };
}

/** How likely two names are of the same thing; 0 when they are not. */
function likeness(a: Name, b: Name): number {
  if (a.id !== undefined && a.id === b.id) return 3;
  if (a.key === b.key) return 2;
  const aligned = b.words.map((word) => a.words.find((other) => isForm(word, other)) ?? word);
  const score = diceOf(a.words, aligned);
  const hasSameEmoji = a.emoji !== undefined && a.emoji === b.emoji;
  return score >= (hasSameEmoji ? sameNameAndEmoji : sameName)
    ? score + Number(hasSameEmoji) / 10
    : 0;
}

/** Whether two words are forms of one, or one a slip of the other. */
function isForm(a: string, b: string): boolean {
  const isLong = Math.min(a.length, b.length) >= 5;
  return a === b || stemOf(a) === stemOf(b) || (isLong && editDistance(a, b) <= 1);
}
