import {editDistance} from '../edit-distance';
import {diceOf, isSmallWord, stemOf, foldedWords} from '../english';

/** What areas are lined up by. */
interface Area {
  readonly name: string;
  readonly emoji?: string | undefined;
}

/** Two names with less in common than this are two areas. */
const sameName = 0.6;
/** Areas with the same emoji need less in common: "🏆 Customer success", "🏆 Stakeholder success". */
const sameNameAndEmoji = 0.5;

/**
 * Lines up the areas of two levels. Each area has one partner at most; the likeliest pairs are made first.
 *
 * @returns pairs of indexes
 */
export function pairAreas(from: readonly Area[], to: readonly Area[]): [number, number][] {
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

/** One area through several levels: for each level its area, if it has it. */
export interface AreaRow<A> {
  readonly cells: readonly (A | undefined)[];
}

/**
 * Lines up the areas of any number of levels, each with the levels before it.
 *
 * @param levels - the areas of each level, from the lowest
 * @returns a row for each area, in the order in which the levels name them
 */
export function lineUpAreas<A extends Area>(levels: readonly (readonly A[])[]): AreaRow<A>[] {
  const rows: {latest: A; cells: (A | undefined)[]}[] = [];
  levels.forEach((areas, column) => {
    const pairs = pairAreas(
      rows.map(({latest}) => latest),
      areas,
    );
    // A new area stands after the one it follows in its level; before the first one that is known, or at the end.
    const firstKnown = pairs.toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? rows.length;
    let after = firstKnown - 1;
    const fresh: {row: {latest: A; cells: (A | undefined)[]}; after: number}[] = [];
    areas.forEach((area, index) => {
      const known = pairs.find(([, second]) => second === index)?.[0];
      const row = known === undefined ? undefined : rows[known];
      if (row && known !== undefined) {
        row.cells[column] = area;
        row.latest = area;
        after = known;
      } else {
        const cells = Array.from({length: levels.length}, (): A | undefined => undefined);
        cells[column] = area;
        fresh.push({row: {latest: area, cells}, after});
      }
    });
    // From the last place to the first, so that the places before it stay where they are.
    for (const {row, after: place} of fresh.toReversed().toSorted((a, b) => b.after - a.after)) {
      rows.splice(place + 1, 0, row);
    }
  });
  return rows.map(({cells}) => ({cells}));
}

/** What an area's name says. */
interface Name {
  readonly key: string;
  readonly words: readonly string[];
  readonly emoji: string | undefined;
}

function nameOf({name, emoji}: Area): Name {
  return {
    key: foldedWords(name.replaceAll('&', ' and ')).join(' '),
    words: foldedWords(name).filter((word) => !isSmallWord(word)),
    emoji,
  };
}

/** How likely two areas are the same under another name; 0 when they are not. */
function likeness(a: Name, b: Name): number {
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
