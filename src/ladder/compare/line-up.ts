/** Pairs the things of a list with those known from the lists before it, each with one at most; by their indexes. */
export type Pair<T> = (known: readonly T[], list: readonly T[]) => [number, number][];

/** One thing through several lists: for each list its own, if it has it. */
export type Lined<T> = readonly (T | undefined)[];

/**
 * Lines up the things of any number of lists, each with those of the lists before it.
 *
 * @param lists - areas of levels from the lowest, concerns of an area, …
 * @param pair - says which are the same; it is given the latest of each line
 * @returns a line for each thing, in the order of the first list; what a later list has more stands after what it follows there
 */
export function lineUp<T>(lists: readonly (readonly T[])[], pair: Pair<T>): Lined<T>[] {
  interface Line {
    latest: T;
    readonly cells: (T | undefined)[];
  }
  const lines: Line[] = [];
  lists.forEach((list, column) => {
    const pairs = pair(
      lines.map(({latest}) => latest),
      list,
    );
    // Before the first one that is known, or at the end.
    const firstKnown = pairs.toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? lines.length;
    let after = firstKnown - 1;
    const fresh: {line: Line; after: number}[] = [];
    list.forEach((thing, index) => {
      const known = pairs.find(([, second]) => second === index)?.[0];
      const line = known === undefined ? undefined : lines[known];
      if (line && known !== undefined) {
        line.cells[column] = thing;
        line.latest = thing;
        after = known;
      } else {
        const cells = Array.from({length: lists.length}, (): T | undefined => undefined);
        cells[column] = thing;
        fresh.push({line: {latest: thing, cells}, after});
      }
    });
    // From the last place to the first, so that the places before it stay where they are.
    for (const {line, after: place} of fresh.toReversed().toSorted((a, b) => b.after - a.after)) {
      lines.splice(place + 1, 0, line);
    }
  });
  return lines.map(({cells}) => cells);
}
