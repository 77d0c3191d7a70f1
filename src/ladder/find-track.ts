import {comparable} from './check/page-parts';
import type {Ladder, Track} from './model';

/** The track that someone names: by its name or its folder, however they write it. */
export function findTrack({tracks}: Ladder, name: string): Track | undefined {
  const wanted = comparable(name);
  return tracks.find((track) => [track.name, track.path].map(comparable).includes(wanted));
}
