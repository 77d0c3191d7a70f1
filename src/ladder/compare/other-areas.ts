import {stemsOf} from '../english';
import type {AreaPair} from './compare-levels';
import {linesOf, type Growth} from './compare-lines';

/**
 * What only one of two levels names in an area, the other may name in another: such a row says where, and is no concern of
 * one level alone. Across areas names have to be the same, word forms aside: likeness is no hint there.
 *
 * @param areas - all of two levels, in pairs
 */
export function findInOtherAreas(areas: readonly AreaPair[]): AreaPair[] {
  // Where several areas name a concern, the first.
  const areasBy = (side: 'from' | 'to'): Map<string, AreaPair> =>
    new Map(
      areas
        .flatMap((area) =>
          linesOf(area[side]).map(({concern}) => [concernKey(concern), area] as const),
        )
        .toReversed(),
    );
  const named = {from: areasBy('from'), to: areasBy('to')};
  return areas.map((area) => {
    const rows = area.lines.rows.map((row) => {
      const {concern, growth} = row;
      if (concern === undefined || (growth !== 'new' && growth !== 'ends')) return row;
      const side = growth === 'new' ? 'from' : 'to';
      const other = named[side].get(concernKey(concern));
      if (!other || other === area) return row;
      const elsewhere = {id: other.id, name: other[side]?.name ?? ''};
      return {...row, growth: 'moves' as const, elsewhere};
    });
    return {...area, lines: {...area.lines, rows}};
  });
}

/** How many concerns of two levels become what; one that they have in different areas is one. */
export function sumOfConcerns(areas: readonly AreaPair[]): Readonly<Record<Growth, number>> {
  const sum = {new: 0, grows: 0, stays: 0, ends: 0, moves: 0};
  const moved = new Set<string>();
  for (const {concern, growth} of areas.flatMap(({lines}) => lines.rows))
    if (growth === 'moves') moved.add(concernKey(concern));
    else if (concern !== undefined) sum[growth] += 1;
  return {...sum, moves: moved.size};
}

/** What two names of one concern have in common, word forms aside. */
export function concernKey(concern = ''): string {
  return stemsOf(concern).join(' ');
}
