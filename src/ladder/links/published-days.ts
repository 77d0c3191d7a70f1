import type {Day} from './registry';

/** The day of a commit in UTC, of its time in seconds since 1970. */
export function dayOfSeconds(seconds: string): Day {
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

/**
 * The days on which commits of the main branch were published: each is its own, but never before that of the commit before
 * it, whatever the clocks of committers say.
 *
 * @param seconds - when each was committed, oldest first
 */
export function publishedDays(seconds: readonly string[]): Day[] {
  let last = '';
  return seconds.map(dayOfSeconds).map((day) => (last = day > last ? day : last));
}
