/** How often each spelling of one name is used, in a track and in the whole ladder. */
export interface Spellings {
  readonly inTrack: ReadonlyMap<string, number>;
  readonly inLadder: ReadonlyMap<string, number>;
}

/**
 * The spelling that most levels use: of the track; where that is undecided, of the ladder.
 *
 * @returns undefined when there is no single one
 */
export function majorityOf({inTrack, inLadder}: Spellings): string | undefined {
  const candidates = mostUsed([...inTrack.keys()], inTrack);
  const [only, ...others] = candidates;
  if (others.length === 0) return only;
  const [byLadder, ...tied] = mostUsed(candidates, inLadder);
  return tied.length === 0 ? byLadder : undefined;
}

function mostUsed(spellings: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const most = Math.max(...spellings.map((spelling) => counts.get(spelling) ?? 0));
  return spellings.filter((spelling) => (counts.get(spelling) ?? 0) === most);
}

/** Counts spellings by the name they spell. */
export function countSpellings(
  names: Iterable<string>,
  keyOf: (name: string) => string,
): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const spellings = counts.get(keyOf(name)) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    counts.set(keyOf(name), spellings);
  }
  return counts;
}

/** Whether two spellings differ in capitals alone: what else differs, such as an emoji, a command must not take away. */
export function differInCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}
