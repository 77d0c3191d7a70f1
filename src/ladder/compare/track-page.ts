import type {Ladder} from '../model';
import {shortName} from '../rank';
import {trackData, type TrackData} from '../track-data';
import {areaPages} from './area-pages';
import {neighbourPairs} from './level-names';
import {sameRanks, type SameRank} from './same-rank';

/** What a track's own page shows beside its levels: where to compare them. */
export interface TrackPageData extends TrackData {
  /** By the permalink of a level. */
  readonly sameRank: Readonly<Record<string, SameRank>>;
  /** By the permalink of a level: the page of what it adds, and to which level. */
  readonly adds: Readonly<Record<string, {readonly to: string; readonly permalink: string}>>;
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
  const ranks = sameRanks(ladder);
  return ladder.tracks.map((track) => ({
    ...trackData(track),
    sameRank: Object.fromEntries(
      track.levels.map((level) => [level.permalink, ranks.get(level) ?? {count: 0, levels: []}]),
    ),
    adds: Object.fromEntries(
      pairs
        .filter((pair) => pair.track === track)
        .map(({from, to, permalink}) => [to.permalink, {to: shortName(from.level), permalink}]),
    ),
    areas: areas
      .filter((page) => page.track === track)
      .map(({name, emoji, permalink}) => ({name, emoji, permalink})),
  }));
}
