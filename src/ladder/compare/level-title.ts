import type {LevelLabel} from './level-data';

/** A level's rank and role. */
export function levelTitle({rank, role}: Pick<LevelLabel, 'rank' | 'role'>): string {
  return `${rank} ${role}`.trim();
}

/** A level as its links name it: its track, rank and role. */
export function placeTitle(level: Pick<LevelLabel, 'track' | 'rank' | 'role'>): string {
  return `${level.track}, ${levelTitle(level)}`;
}
