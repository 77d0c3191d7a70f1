import type {Ladder, Level} from '../model';
import type {CompareList} from './compare-list';
import {levelLabel, type Context, type LevelLabel} from './level-data';
import {formerNames, neighbourPairs} from './level-names';

/** A level in a list to choose from. */
export type ListedLevel<More> = LevelLabel & More & {readonly former?: readonly string[]};

/**
 * Every level of a ladder as lists have it: its names, and what addresses may still call it.
 *
 * @param more - what a list says of a level beside that
 */
export function listLevels<More extends object>(
  {tracks}: Ladder,
  {ids, registry}: Pick<Context, 'ids' | 'registry'>,
  more: (level: Level) => More,
): ListedLevel<More>[] {
  return tracks.flatMap((track) =>
    track.levels.map((level) => {
      const former = formerNames(level, registry.records.get(ids.get(level) ?? ''));
      return {...levelLabel(level, track), ...more(level), ...(former.length > 0 && {former})};
    }),
  );
}

/** What the page knows on which any two levels are chosen. */
export function compareList(ladder: Ladder, context: Context): CompareList {
  return {
    levels: listLevels(ladder, context, () => ({})),
    pairs: neighbourPairs(ladder).map(({from, to, track, permalink}) => ({
      track: track.name,
      from: from.title,
      to: to.title,
      permalink,
    })),
  };
}
