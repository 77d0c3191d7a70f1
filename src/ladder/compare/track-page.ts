import type {Ladder} from '../model';
import {trackData, type TrackData} from '../track-data';
import {areaPages} from './area-pages';
import {neighbourPairs} from './level-names';

/** What a track's own page shows beside its levels: where to compare them. */
export interface TrackPageData extends TrackData {
  /** By the permalink of a level: the levels of other tracks that share its rank. */
  readonly sameRank: Readonly<
    Record<string, readonly {track: string; role: string; permalink: string}[]>
  >;
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
  const byRank = new Map<
    string,
    {path: string; track: string; role: string; permalink: string}[]
  >();
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
        (byRank.get(level.rank.text) ?? [])
          .filter((other) => other.path !== track.path)
          .map(({track: name, role, permalink}) => ({track: name, role, permalink})),
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
