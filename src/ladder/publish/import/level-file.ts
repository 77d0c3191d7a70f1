import {comparable} from '../../check/page-parts';
import {asFileName, levelFileName} from '../../file-name';
import {findTrack} from '../../find-track';
import type {Ladder} from '../../model';
import type {DraftLevel} from './draft';

/** The file of a level: the one the import names, else the one that has the level already, else one named for it. */
export function fileOfLevel({file, track, rank, role}: DraftLevel, ladder: Ladder): string {
  if (file !== undefined) return file;
  const known = findTrack(ladder, track);
  const there = known?.levels.find(
    ({level}) => level.rank.text === rank && comparable(level.role) === comparable(role),
  );
  // One of several in a file is not a file of its own to be written over.
  if (there && !there.within) return there.path;
  const name = levelFileName(rank, role);
  const folder = known ? known.path : asFileName(track);
  return folder === '' ? name : `${folder}/${name}`;
}
