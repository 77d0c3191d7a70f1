import {folderOf} from '../paths';
import type {FoundPage, KnownPage} from './found';

/** The track that a file belongs to: its folder; a file beside the folders is a track by itself. */
export function trackOf(path: string): string {
  const folder = folderOf(path);
  return folder === '' ? path.replace(/\.md$/iu, '').toLowerCase() : folder.toLowerCase();
}

/** Whether words of an old page and of a new one are of the same track. */
export type SameTrack = (known: KnownPage, page: FoundPage) => boolean;

/**
 * Finds out which tracks of the registry are which of the ladder: those in the same folder, in a folder of it, and those
 * whose whole folder was renamed.
 *
 * @param pages - which page is which
 * @param found - every page there is
 */
export function sameTracks(
  pages: ReadonlyMap<FoundPage, KnownPage>,
  found: readonly FoundPage[],
): SameTrack {
  const present = [...new Set(found.map(({path}) => trackOf(path)))];
  const renamed = new Map<string, Map<string, number>>();
  for (const [page, known] of pages) {
    const [from, to] = [trackOf(known.path), trackOf(page.path)];
    if (from === to || present.includes(from)) continue;
    const counts = renamed.get(from) ?? new Map<string, number>();
    renamed.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
  const newName = new Map(
    [...renamed].map(([from, counts]) => {
      const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
      return [from, first && first[1] > (second?.[1] ?? 0) ? first[0] : from];
    }),
  );
  return (known, page) => {
    if (pages.get(page) === known) return true;
    const [from, to] = [trackOf(known.path), trackOf(page.path)];
    return isWithin(from, to) || newName.get(from) === to;
  };
}

/** Whether two tracks are one, or one is in the folder of the other. */
export function isWithin(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
