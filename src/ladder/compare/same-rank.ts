import type {Ladder, Level, Track} from '../model';
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
  interface Placed {
    readonly level: Level;
    readonly track: Track;
  }
  const all = ladder.tracks.flatMap((track) => track.levels.map((level) => ({level, track})));
  const byRank = new Map<string, Placed[]>();
  for (const placed of all) {
    const {text} = placed.level.level.rank;
    const others = byRank.get(text);
    if (others) others.push(placed);
    else byRank.set(text, [placed]);
  }
  return new Map(
    all.map(({level, track}) => {
      const others = (byRank.get(level.level.rank.text) ?? []).filter(
        (other) => other.track !== track,
      );
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
