import {equalRanks} from '../equal-ranks';
import type {Ladder, Level} from '../model';
import {comparePath} from './compare-address';
import {levelName} from './level-names';

/** The levels of other tracks that share a rank. */
export interface SameRank {
  readonly count: number;
  /** None when they are too many to name: every track would name every other, and its page would grow with them all. */
  readonly levels: readonly {
    readonly track: string;
    readonly role: string;
    readonly permalink: string;
    /** Where it stands beside the level. */
    readonly compare: string;
  }[];
}

/** More than these are counted, not named; the home page has them all, side by side. */
const namedAtMost = 24;

/** For every level of a ladder those of other tracks that share its rank. */
export function sameRanks(ladder: Ladder): Map<Level, SameRank> {
  const equals = equalRanks(ladder);
  const all = ladder.tracks.flatMap((track) => track.levels.map((level) => ({level, track})));
  return new Map(
    all.map(({level, track}) => {
      const others = equals(level, track);
      const from = levelName(level, track);
      const named = others.length > namedAtMost ? [] : others;
      return [
        level,
        {
          count: others.length,
          levels: named.map((other) => ({
            track: other.track.name,
            role: other.level.level.role,
            permalink: other.level.permalink,
            compare: comparePath({from, to: levelName(other.level, other.track)}),
          })),
        },
      ];
    }),
  );
}
