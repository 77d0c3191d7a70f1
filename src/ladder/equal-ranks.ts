import type {Ladder, Level, Track} from './model';
import {seniorityOf} from './seniority';

/** A level, and the track it is of. */
interface Placed {
  readonly level: Level;
  readonly track: Track;
}

/**
 * Finds out which levels of other tracks have the rank of a level. Equal numbers are not equal ranks: two tracks that
 * each count from one, and have roles of another seniority at the same number, count each for itself. What the owner says
 * outranks that.
 *
 * @returns a function of a level and its track
 */
export function equalRanks({
  tracks,
  owner: {equal = []},
}: Ladder): (level: Level, track: Track) => Placed[] {
  const all = tracks.flatMap((track) => track.levels.map((level) => ({level, track})));
  const byRank = new Map<string, Placed[]>();
  for (const placed of all) {
    const {text} = placed.level.level.rank;
    const others = byRank.get(text);
    if (others) others.push(placed);
    else byRank.set(text, [placed]);
  }
  const counts = new Map(tracks.map((track) => [track, countOf(track)]));
  const apart = new Map(tracks.map((track) => [track, new Map<Track, boolean>()]));
  const countApart = (a: Track, b: Track): boolean => {
    const known = apart.get(a)?.get(b) ?? apart.get(b)?.get(a);
    if (known !== undefined) return known;
    const [one, other] = [counts.get(a), counts.get(b)];
    const found = one !== undefined && other !== undefined && countEachForItself(one, other);
    apart.get(a)?.set(b, found);
    return found;
  };
  const namesOf = ({level, title}: Level): string[] => [level.rank.text, title, level.role];
  const isNamed = (names: readonly string[], level: Level): boolean =>
    namesOf(level).some((name) => names.includes(name));
  return (level, track) => {
    const {text} = level.level.rank;
    const said = equal.filter((names) => isNamed(names, level));
    const others =
      said.length > 0
        ? all.filter((other) => said.some((names) => isNamed(names, other.level)))
        : text === ''
          ? []
          : (byRank.get(text) ?? []).filter((other) => !countApart(track, other.track));
    return others.filter((other) => other.track !== track);
  };
}

/**
 * Whether the levels of all tracks stand on one scale: all have a rank, of one series, and no two tracks count each for
 * itself.
 */
export function haveOneScale(tracks: readonly Track[]): boolean {
  const ranks = tracks.flatMap(({levels}) => levels.map(({level}) => level.rank));
  const counts = tracks.map(countOf);
  return (
    ranks.every(({text, series}) => text !== '' && series === ranks[0]?.series) &&
    counts.every((one, index) =>
      counts.slice(index + 1).every((other) => !countEachForItself(one, other)),
    )
  );
}

/** How a track counts its levels. */
interface Count {
  readonly first: number;
  /** How senior the role at each rank is. */
  readonly places: ReadonlyMap<string, number>;
}

function countOf({levels}: Track): Count {
  return {
    first: Math.min(...levels.map(({level}) => level.rank.major)),
    places: new Map(
      levels.map(({level}) => [level.rank.text, seniorityOf(level.role).place] as const),
    ),
  };
}

function countEachForItself(one: Count, other: Count): boolean {
  if (one.first > 1 || other.first > 1) return false;
  return [...other.places].some(([rank, place]) => (one.places.get(rank) ?? place) !== place);
}
