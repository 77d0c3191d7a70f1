import type {LevelLabel} from '../../ladder/compare/level-data';
import {levelTitle} from '../../ladder/compare/level-title';
import {longDay} from '../LongDay';
import {say} from '../language';

type Named = Pick<LevelLabel, 'track' | 'rank' | 'role' | 'on'>;

/** A level's rank, role and track, and the day that it is shown as of. */
export function fullName(level: Named): string {
  const name = `${levelTitle(level)} (${level.track})`;
  return level.on === undefined ? name : `${name}, ${dayName(level.on)}`;
}

/** The day that a level is shown as of. */
export function dayName(on: NonNullable<Named['on']>): string {
  return on === 'today' ? say`Today` : longDay(on.day);
}

/** What tells one of two levels from the other: its day, else its rank, else its track, else its role. */
export function shortName(level: Named, other: Named): string {
  if (level.on !== undefined) return dayName(level.on);
  if (level.rank !== other.rank && level.rank !== '') return level.rank;
  return level.track === other.track ? levelTitle(level) : level.track;
}

/** Whether a name fits into a column that is as narrow as a rank. */
export function isNarrow(name: string): boolean {
  return name.length <= 4;
}

/** The name of an area; what stands above the first has none of its own. */
export function nameOfArea({name}: {readonly name: string}): string {
  return name || say`Above the areas`;
}

/** What is said of a line or an area that a level does not have on a day. */
export function notOn(on: NonNullable<Named['on']>): string {
  return on === 'today' ? say`Not here any more` : say`Not here then`;
}
