import type {Registry} from './registry';
import type {Change} from './registry-draft';

/** From this share on, a ladder has next to nothing left of what was published. */
const nearlyAll = 0.9;

/**
 * Finds out whether next to all links end at once: that is a mistake, another ladder, or a rewrite of the whole.
 *
 * @param registry - brought up to date with the ladder
 * @param lag - what differs from the registry's file
 * @returns a sentence that says so; undefined when links go on
 */
export function endedAtOnce({records}: Registry, lag: readonly Change[]): string | undefined {
  const isLive = (id: string): boolean => records.get(id)?.state === 'live';
  const begun = new Set(lag.flatMap(({change, id}) => (change === 'new' ? id : [])));
  const changed = new Set(lag.flatMap(({id}) => (begun.has(id) ? [] : id)));
  const ended = [...changed].filter((id) => !isLive(id)).length;
  const goingOn = [...records.keys()].filter((id) => isLive(id) && !begun.has(id)).length;
  const all = ended + goingOn;
  if (ended === 0 || ended < nearlyAll * all) return undefined;
  return `Unexpected end of ${ended} of ${all} links at once, expected some to go on: if the ladder was written anew, record it with \`npm run links -- --all-ended\`; if this is another ladder, begin a registry of its own with \`npm run links -- --new\``;
}
