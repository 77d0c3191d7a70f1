import {readRank} from './rank';

/**
 * What an area is about: its name without the level that some ladders write into it, `Craft` of `Craft (C2)` and of
 * `Level 2 Craft`. By this the areas of levels are lined up.
 */
export function areaSubject(name: string): string {
  return readRank(name)?.role || name;
}
