import type {Ladder, Level} from '../model';
import type {OwnerFile, OwnerProblem} from './owner-file';
import {didYouMean} from './did-you-mean';

/**
 * Finds the names in `ladder.yml` that nothing in the ladder bears: of a track that moved, or a rank that was renamed.
 *
 * @param ladder - the ladder, made with the words of the file
 * @param file - the file
 */
export function checkNames(
  {tracks}: Ladder,
  {word: {tracks: said = [], ranks = [], equal = []}, placeOf}: OwnerFile,
): OwnerProblem[] {
  const all = tracks.flatMap(({levels}) => levels);
  const isUnknown = (name: string, levels: readonly Level[]): boolean =>
    !levels.some((level) => namesOf(level).includes(name));
  const problems = said.flatMap(({path, levels = []}, index): OwnerProblem[] => {
    const track = tracks.find((one) => one.path === path);
    if (!track) {
      const paths = tracks.map((one) => one.path).filter(Boolean);
      const message = `Unexpected track \`${path}\`, expected a folder with levels, or a file that holds some${didYouMean(path, paths)}`;
      return [{...placeOfTrack(index), message}];
    }
    return levels.flatMap((name, at): OwnerProblem[] =>
      isUnknown(name, track.levels)
        ? [{...placeOf('tracks', index, 'levels', at), message: unknown(name, track.levels)}]
        : [],
    );
  });
  function placeOfTrack(index: number): Pick<OwnerProblem, 'line' | 'column'> {
    const inside = placeOf('tracks', index, 'path');
    return inside.line === 1 ? placeOf('tracks', index) : inside;
  }
  ranks.forEach((name, at) => {
    if (isUnknown(name, all)) problems.push({...placeOf('ranks', at), message: unknown(name, all)});
  });
  equal.forEach((names, group) => {
    names.forEach((name, at) => {
      if (isUnknown(name, all))
        problems.push({...placeOf('equal', group, at), message: unknown(name, all)});
    });
  });
  return problems;
}

function unknown(name: string, levels: readonly Level[]): string {
  const known = [...new Set(levels.flatMap(namesOf))];
  const expected = 'the rank, the title or the file of a level that there is';
  return `Unexpected \`${name}\`, expected ${expected}${didYouMean(name, known.filter(Boolean))}`;
}

function namesOf({path, file, title, level}: Level): string[] {
  return [path, file, title, level.rank.text, level.role];
}
