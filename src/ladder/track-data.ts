import type {Track} from './model';
import {folderPermalink} from './permalink';

/** What a page shows of a track: its levels, their summaries and their facts. */
export interface TrackData {
  readonly name: string;
  readonly permalink: string;
  readonly levels: readonly {
    readonly rank: string;
    readonly role: string;
    readonly permalink: string;
    readonly summary: string | undefined;
    readonly facts: readonly {readonly label: string; readonly value: string}[];
  }[];
}

/** The data of one track. */
export function trackData({name, path, levels}: Track): TrackData {
  return {
    name,
    permalink: folderPermalink(path),
    levels: levels.map(({permalink, level}) => ({
      rank: level.rank.text,
      role: level.role,
      permalink,
      summary: level.summary?.text,
      facts: level.facts.map(({label, value}) => ({label, value})),
    })),
  };
}
