import {folderOf, isIndex} from './paths';

/**
 * What a URL path cannot hold as it is written, or what servers, readers, the router and the builder take for something
 * else: `$'` stands for other text where the builder puts a slash at the end of an address.
 */
const awkward = /[\s?#%\\:*"<>|^`{}()[\]$]+/gu;

/**
 * The path of a page on the site, below its base URL: the file's own, without ending, in a form every server serves.
 *
 * A folder's index is the folder's page. The ladder's own README stands beside the home page, not in its place.
 *
 * @param path - `Cloud-Platform/L2 Engineer.md`
 * @returns `/Cloud-Platform/L2-Engineer/`
 */
export function permalinkOf(path: string): string {
  const folder = folderOf(path);
  if (isIndex(path) && folder !== '') return folderPermalink(folder);
  return folderPermalink(path.replace(/\.md$/iu, ''));
}

/**
 * The path of a folder's page, whether the folder has an index or the site makes one. The ladder's own folder has the
 * home page.
 */
export function folderPermalink(folder: string): string {
  if (folder === '') return '/';
  // A slash before `&` is lost: the builder takes what follows for the parameters of an address.
  const segments = folder
    .split('/')
    .map((segment) => segment.replaceAll(awkward, '-').replace(/^&/u, '-'));
  return `/${segments.join('/')}/`;
}

/** What two addresses have in common that a server or a reader takes for one: case, and how an accent is encoded. */
export function addressKey(permalink: string): string {
  return permalink.normalize('NFC').toLowerCase();
}

/**
 * The address of every page of a ladder. Of two that would have the same, a folder's own page keeps it, else the first
 * by path; the other is numbered: `/Support-2/`.
 *
 * @param paths - the paths of all its pages
 */
export function addressesOf(paths: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const sorted = [...paths].toSorted(
    (a, b) => Number(isIndex(b)) - Number(isIndex(a)) || (a < b ? -1 : 1),
  );
  return new Map(sorted.map((path) => [path, freePath(permalinkOf(path).slice(0, -1), taken)]));
}

/**
 * A path that no other page has, also where a server does not tell capitals from small letters.
 *
 * @param path - the path that is wished for, without a slash at its end
 * @param taken - paths that are in use, in lower case; the new one is added
 * @returns the path with a slash at its end, numbered where it was taken
 */
export function freePath(path: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${path}/` : `${path}-${number}/`;
    const key = candidate.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}
