import {areaSubject} from '../area-subject';
import type {CompetencyArea, Level, Track} from '../model';
import {compareRanks} from '../rank';
import {comparable} from './page-parts';

/** A level with its neighbors: the nearest levels below and above with mostly the same areas. */
export interface Neighborhood {
  readonly level: Level;
  readonly below: Level | undefined;
  readonly above: Level | undefined;
}

/** What an area is called when names are compared. */
export function areaKey({name}: CompetencyArea): string {
  return comparable(areaSubject(name));
}

/** The areas of a level by their comparable names. */
export function areasByKey({level}: Level): Map<string, CompetencyArea> {
  return new Map(level.areas.map((area) => [areaKey(area), area]));
}

/**
 * Finds the neighbors of each level of a track. A folder may hold several lines of work, such as engineers and their
 * managers: only levels that share at least half of their areas are compared.
 */
export function neighborhoodsOf({levels}: Track): Neighborhood[] {
  const groups = levels.reduce<Level[][]>((ranks, level) => {
    const last = ranks.at(-1);
    const lowest = last?.[0];
    if (last && lowest && compareRanks(lowest.level.rank, level.level.rank) === 0) last.push(level);
    else ranks.push([level]);
    return ranks;
  }, []);
  return groups.flatMap((group, index) =>
    group.map((level) => ({
      level,
      below: nearestOf(level, groups[index - 1]),
      above: nearestOf(level, groups[index + 1]),
    })),
  );
}

function nearestOf(level: Level, candidates: readonly Level[] = []): Level | undefined {
  const own = areasByKey(level);
  const [best] = candidates
    .map((candidate) => {
      const theirs = areasByKey(candidate);
      const shared = [...own.keys()].filter((key) => theirs.has(key)).length;
      return {candidate, shared, likeness: shared / Math.max(1, Math.min(own.size, theirs.size))};
    })
    .filter(({likeness}) => likeness >= 0.5)
    .toSorted((a, b) => b.shared - a.shared);
  return best?.candidate;
}

/**
 * Tells whether a level is the odd one among its neighbors, so that one difference is reported once: at the level that
 * differs from both; of a pair on its own, at the higher.
 *
 * @param neighborhood - the level and its neighbors
 * @param neighborhoods - those of the whole track
 * @param agree - whether two levels agree in what is looked at
 * @returns the neighbors that the level differs from, if it is the odd one
 */
export function oddOneAmong(
  {level, below, above}: Neighborhood,
  neighborhoods: readonly Neighborhood[],
  agree: (a: Level, b: Level) => boolean,
): Level[] {
  const differsFrom = [below, above].filter((other) => other !== undefined);
  if (differsFrom.length === 0 || differsFrom.some((other) => agree(level, other))) return [];
  const neighborhoodOf = (wanted: Level): Neighborhood | undefined =>
    neighborhoods.find((candidate) => candidate.level === wanted);
  if (!above && below) {
    const beyond = neighborhoodOf(below)?.below;
    return beyond && agree(level, beyond) ? [] : differsFrom;
  }
  if (!below && above) {
    const beyond = neighborhoodOf(above)?.above;
    return beyond && agree(above, beyond) ? differsFrom : [];
  }
  return below && above && agree(below, above) ? differsFrom : [];
}
