import {folderOf} from './ladder';
import {isIndex} from './parse/page';

/** What a URL path cannot hold as it is written, or what servers and readers take for something else. */
const awkward = /[\s?#%\\:*"<>|^`{}[\]]+/gu;

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
  const segments = folder.split('/').map((segment) => segment.replaceAll(awkward, '-'));
  return `/${segments.join('/')}/`;
}
