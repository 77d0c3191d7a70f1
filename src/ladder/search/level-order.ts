import {stemsOf} from '../english';
import type {OpenCatalog} from './catalog';
import {leadOf} from './closeness';
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
  const keys = lines.map(({found, match}) => {
    const lead = leadOf(found.text);
    const own = stemsOf(lead);
    const isAsked =
      stems.length > 0 && stems.every((some) => some.some((stem) => own.includes(stem)));
    const [spot = 0] = match.spots;
    return isAsked && catalog.kindOf(match.number) === 'expectation'
      ? [lead, catalog.trackOf(spot), catalog.areaOf(spot)].join('\n')
      : undefined;
  });
  const order = catalog.facetOrder.level;
  const levelOf = ({match: {spots}}: T): number => order.indexOf(catalog.rankOf(spots[0] ?? 0));
  const climbs = new Map(
    [...new Set(keys)].map((key) => [
      key,
      lines.filter((_, index) => keys[index] === key).toSorted((a, b) => levelOf(a) - levelOf(b)),
    ]),
  );
  return lines.flatMap((line, index) => {
    const key = keys[index];
    return key === undefined ? line : (climbs.get(key)?.shift() ?? []);
  });
}
