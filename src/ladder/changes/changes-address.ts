import type {Day} from '../links/registry';
import {readableQuery} from '../readable-query';

/** What the address of `/changes/` says: which changes to show. */
export interface ChangesChoice {
  /** The first day that counts. */
  readonly since?: Day;
  /** A level as addresses call it: `Cloud-Platform/L2`. */
  readonly level?: string;
  /** A track, by its folder: `Cloud-Platform`. */
  readonly track?: string;
}

/** Where the latest changes are, below the base URL. */
export const changesPath = '/changes/';

const day = /^\d{4}-\d{2}-\d{2}$/u;

/** The part of an address after `?`. */
export function changesQuery({since, track, level}: ChangesChoice): string {
  return readableQuery({since, track, level});
}

/** Reads what {@link changesQuery} writes. */
export function readChangesQuery(query: string): ChangesChoice {
  const parameters = new URLSearchParams(query);
  const [since, track, level] = ['since', 'track', 'level'].map((key) =>
    parameters
      .get(key)
      ?.trim()
      .replaceAll(/^\/+|\/+$/gu, ''),
  );
  return {
    ...(since && day.test(since) && {since}),
    ...(track && !level && {track}),
    ...(level && {level}),
  };
}

/** The folder of a level's track, as addresses call the level; '' for one in the ladder's own folder. */
export function trackOfLevel(level: string): string {
  return level.slice(0, Math.max(level.lastIndexOf('/'), 0));
}

/** The fragment of what became of a page on a day. */
export function changesFragment(date: Day, page: string): string {
  return `${date}-${page}`;
}

/** The feed of a page, of the ladder's home or of a track or a level, below the base URL. */
export function feedAddress(permalink: string): string {
  return `${permalink}changes.xml`;
}
