import {folderOf} from '../paths';
import type {CurrentPage} from './current-pages';
import type {PublishedPage} from './published-pages';

/** The track that a file belongs to: its folder; a file outside every folder is a track by itself. */
export function trackOf(path: string): string {
  const folder = folderOf(path);
  return folder === '' ? path.replace(/\.md$/iu, '').toLowerCase() : folder.toLowerCase();
}

/** Whether a published page and a current one belong to the same track. */
export type SameTrack = (published: PublishedPage, page: CurrentPage) => boolean;

/**
 * Finds out which published track is which current one: a track is the same in its folder, in a folder inside it, and
 * when its whole folder was renamed.
 *
 * @param pages - which page is which
 * @param current - every page there is
 */
export function sameTracks(
  pages: ReadonlyMap<CurrentPage, PublishedPage>,
  current: readonly CurrentPage[],
): SameTrack {
  const currentTracks = [...new Set(current.map(({path}) => trackOf(path)))];
  const renamed = new Map<string, Map<string, number>>();
  for (const [page, published] of pages) {
    const [from, to] = [trackOf(published.path), trackOf(page.path)];
    if (from === to || currentTracks.includes(from)) continue;
    const counts = renamed.get(from) ?? new Map<string, number>();
    renamed.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
  const newName = new Map(
    [...renamed].map(([from, counts]) => {
      const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
      return [from, first && first[1] > (second?.[1] ?? 0) ? first[0] : from];
    }),
  );
  return (published, page) => {
    if (pages.get(page) === published) return true;
    const [from, to] = [trackOf(published.path), trackOf(page.path)];
    return isWithin(from, to) || newName.get(from) === to;
  };
}

/** Whether two tracks are one, or one is in the folder of the other. */
export function isWithin(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
