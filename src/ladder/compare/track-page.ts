import type {Ladder} from '../model';
import {trackData, type TrackData} from '../track-data';
import {areaPages} from './area-pages';
import {neighbourPairs} from './level-names';

/** The levels of other tracks that share a rank. */
export interface SameRankData {
  readonly count: number;
  /** None when they are too many to name: every track would name every other, and its page would grow with them all. */
  readonly levels: readonly {track: string; role: string; permalink: string}[];
}

/** More than these are counted, not named; the home page has them all, side by side. */
const namedAtMost = 24;

/** What a track's own page shows beside its levels: where to compare them. */
export interface TrackPageData extends TrackData {
  /** By the permalink of a level. */
  readonly sameRank: Readonly<Record<string, SameRankData>>;
  /** By the permalink of a level: the page that sets it beside the next. */
  readonly next: Readonly<Record<string, {readonly rank: string; readonly permalink: string}>>;
  /** The pages that show one area at every level. */
  readonly areas: readonly {
    readonly name: string;
    readonly emoji: string | undefined;
    readonly permalink: string;
  }[];
}

/** The data of every track's page, in the order of the ladder. */
export function trackPages(ladder: Ladder): TrackPageData[] {
  const pairs = neighbourPairs(ladder);
  const areas = areaPages(ladder);
  const byRank = new Map<string, (SameRankData['levels'][number] & {path: string})[]>();
  for (const {path, name, levels} of ladder.tracks) {
    for (const {permalink, level} of levels) {
      const others = byRank.get(level.rank.text) ?? [];
      others.push({path, track: name, role: level.role, permalink});
      byRank.set(level.rank.text, others);
    }
  }
  return ladder.tracks.map((track) => ({
    ...trackData(track),
    sameRank: Object.fromEntries(
      track.levels.map(({permalink: own, level}) => [
        own,
        sameRank((byRank.get(level.rank.text) ?? []).filter((other) => other.path !== track.path)),
      ]),
    ),
    next: Object.fromEntries(
      pairs
        .filter((pair) => pair.track === track)
        .map(({from, to, permalink}) => [from.permalink, {rank: to.level.rank.text, permalink}]),
    ),
    areas: areas
      .filter((page) => page.track === track)
      .map(({name, emoji, permalink}) => ({name, emoji, permalink})),
  }));
}

function sameRank(others: SameRankData['levels']): SameRankData {
  return {
    count: others.length,
    levels:
      others.length > namedAtMost
        ? []
        : others.map(({track, role, permalink}) => ({track, role, permalink})),
  };
}
