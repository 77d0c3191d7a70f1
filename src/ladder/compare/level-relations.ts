import {compareRanks, shortName} from '../rank';
import type {Ladder, Level} from '../model';
import {findEquivalences} from './equivalence';
import {levelLabel, type Context, type LevelLabel} from './level-data';
import {levelName, neighbourPairs} from './level-names';
import {sameRanks, type SameRank} from './same-rank';

/** What a level's page says of other levels. */
export interface LevelRelations {
  /** What an address calls the level. */
  readonly name: string;
  readonly rank: string;
  readonly next?: NeighbourLink;
  readonly previous?: NeighbourLink;
  readonly sameRank: SameRank;
  /** The levels that say of themselves, as a whole, that they equal it. */
  readonly equals: readonly LevelLabel[];
}

interface NeighbourLink {
  readonly rank: string;
  readonly title: string;
  /** Whether the neighbour has another rank; two steps of one rank are named by their titles. */
  readonly otherRank: boolean;
  readonly permalink: string;
  /** The page that sets the two side by side. */
  readonly compare: string;
}

/** What every level of a ladder says of others. */
export function levelRelations(ladder: Ladder, context: Context): Map<Level, LevelRelations> {
  const pairs = neighbourPairs(ladder);
  const equivalences = findEquivalences(ladder, context.surroundings);
  const ranks = sameRanks(ladder);
  const trackOf = new Map(
    ladder.tracks.flatMap((track) => track.levels.map((level) => [level, track] as const)),
  );
  const link = (other: Level, level: Level, compare: string): NeighbourLink => ({
    rank: shortName(other.level),
    title: other.title,
    otherRank: compareRanks(other.level.rank, level.level.rank) !== 0,
    permalink: other.permalink,
    compare,
  });
  return new Map(
    [...trackOf].map(([level, track]) => {
      const next = pairs.find(({from}) => from === level);
      const previous = pairs.find(({to}) => to === level);
      const relations: LevelRelations = {
        name: levelName(level, track),
        rank: shortName(level.level),
        ...(next && {next: link(next.to, level, next.permalink)}),
        ...(previous && {previous: link(previous.from, level, previous.permalink)}),
        sameRank: ranks.get(level) ?? {count: 0, levels: []},
        equals: equivalences
          .filter(({to}) => to === level)
          .flatMap(({from}) => {
            const fromTrack = trackOf.get(from);
            return fromTrack ? [levelLabel(from, fromTrack)] : [];
          }),
      };
      return [level, relations];
    }),
  );
}
