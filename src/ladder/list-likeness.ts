/**
 * How alike two lists are, from 0 to 1: the Dice coefficient (Dice, 1945), repeated entries counted.
 *
 * @returns 0 when both are empty
 */
export function diceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  return (2 * sharedCount(a, b)) / (a.length + b.length);
}

/** How many entries two lists share, repeated ones counted. */
export function sharedCount(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const entry of a) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  let shared = 0;
  for (const entry of b) {
    const left = counts.get(entry) ?? 0;
    if (left > 0) shared += 1;
    counts.set(entry, left - 1);
  }
  return shared;
}
