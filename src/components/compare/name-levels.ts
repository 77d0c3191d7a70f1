import type {LevelLabel} from '../../ladder/compare/level-data';

type Named = Pick<LevelLabel, 'track' | 'rank' | 'role'>;

/** A level's rank and role. */
export function levelTitle({rank, role}: Pick<Named, 'rank' | 'role'>): string {
  return `${rank} ${role}`.trim();
}

/** A level as its links name it: its track, rank and role. */
export function placeTitle(level: Named): string {
  return `${level.track}, ${levelTitle(level)}`;
}

/** A level's rank, role and track. */
export function fullName(level: Named): string {
  return `${levelTitle(level)} (${level.track})`;
}

/** The rank where it tells the two apart, else the role, else the track too. */
export function shortName(level: Named, other: Named): string {
  if (level.rank !== other.rank && level.rank !== '') return level.rank;
  const title = levelTitle(level);
  return level.role === other.role ? `${title}, ${level.track}` : title;
}
