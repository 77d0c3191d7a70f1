/** The words for a rank that people put before its number. */
const rankWords = '(?:level|rank|grade|band|step|lvl)';

/**
 * Finds the ranks of a ladder that a question names: `L4` as `l4`, `L 4` or `level 4`, `Level 2` as `level 2`.
 *
 * @returns the ranks, and the question without them
 */
export function readRanks(text: string, ranks: readonly string[]): {ranks: string[]; rest: string} {
  const named = new Map<string, string[]>();
  const name = (key: string, rank: string): void => {
    named.set(key, [...(named.get(key) ?? []), rank]);
  };
  for (const rank of ranks.filter((each) => each !== '')) {
    name(keyOf(rank), rank);
    // "Level 4" is the fourth rank of whatever name, unless the ladder calls one so.
    const number = /\d+(?:\.\d+)?$/u.exec(rank)?.[0];
    if (number !== undefined) name(`#${number}`, rank);
  }
  const found: string[] = [];
  const take = (whole: string, some: readonly string[] | undefined): string => {
    found.push(...(some ?? []));
    return some ? ' ' : whole;
  };
  const rest = text
    .replaceAll(
      new RegExp(
        String.raw`(?<![\p{L}\p{N}])${rankWords}\s+(\d{1,4}(?:\.\d{1,4})?)(?![\p{L}\p{N}])`,
        'giu',
      ),
      (whole, number: string) => take(whole, named.get(keyOf(whole)) ?? named.get(`#${number}`)),
    )
    .replaceAll(
      /(?<![\p{L}\p{N}])\p{L}{1,4}[\s-]?\d{1,4}(?:\.\d{1,4})?(?![\p{L}\p{N}])/gu,
      (whole) => take(whole, named.get(keyOf(whole))),
    );
  return {ranks: [...new Set(found)], rest};
}

function keyOf(rank: string): string {
  return rank.toLowerCase().replaceAll(/[\s-]+/gu, '');
}
