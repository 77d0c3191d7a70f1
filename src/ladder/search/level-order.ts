import {groupBy} from '../group-by';
import type {OpenCatalog} from './catalog';
import {leadStems} from './closeness';
import type {Match} from './score';

/** A line that is found. */
interface FoundLine {
  readonly found: {readonly text: string};
  readonly match: Match;
}

/**
 * Lines of a concern that is asked for by its name alone answer equally well: they stand as they climb, in the places that
 * they have among the others.
 *
 * @param lines - the best first
 * @param stems - what is asked for, word by word
 */
export function inLevelOrder<T extends FoundLine>(
  lines: readonly T[],
  stems: readonly (readonly string[])[],
  catalog: OpenCatalog,
): T[] {
  const keyOf = ({found, match}: T): string | undefined => {
    const lead = leadStems(found.text);
    const isAsked =
      stems.length > 0 && stems.every((some) => some.some((stem) => lead.includes(stem)));
    const [spot = 0] = match.spots;
    return isAsked && catalog.kindOf(match.number) === 'expectation'
      ? [lead.join(' '), catalog.trackOf(spot), catalog.areaOf(spot)].join('\n')
      : undefined;
  };
  const order = catalog.facetOrder.level;
  const placeOf = ({match: {spots}}: T): number => order.indexOf(catalog.levelOf(spots[0] ?? 0));
  const next = [...groupBy(lines, keyOf)].flatMap(([key, group]) => {
    const climb = key === undefined ? group : group.toSorted((a, b) => placeOf(a) - placeOf(b));
    return group.map((line, index) => [line, climb[index] ?? line] as const);
  });
  const inPlaceOf = new Map(next);
  return lines.map((line) => inPlaceOf.get(line) ?? line);
}
