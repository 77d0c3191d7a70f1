import {comparable} from './check/page-parts';
import type {Ladder, Track} from './model';

/** The track that someone names: by its name or its folder, however they write it. */
export function findTrack({tracks}: Ladder, name: string): Track | undefined {
  const wanted = comparable(name);
  return tracks.find((track) => [track.name, track.path].map(comparable).includes(wanted));
}

/** What the file of a new level is called: `L3-Head-Gardener.md`. */
export function levelFileName(rank: string, role: string): string {
  return `${[rank, role].map(asFileName).filter(Boolean).join('-') || 'Level'}.md`;
}

/** Words as the name of a file or a folder. */
export function asFileName(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
}
