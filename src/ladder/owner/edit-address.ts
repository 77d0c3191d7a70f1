import type {GitHost} from './schema';
import type {Surroundings} from '../references';
import type {SiteSettings} from './site-settings';

/** A file in a repository, its parts encoded. */
interface EditedFile {
  readonly repository: string;
  readonly branch: string;
  readonly path: string;
  /** 1-based; undefined for the whole file. */
  readonly line: number | undefined;
}

/** Where each kind of Git host lets people edit a file. */
const forms: Readonly<Record<GitHost, (file: EditedFile) => string>> = {
  github: ({repository, branch, path, line}) =>
    `${repository}/edit/${branch}/${path}${atLine('#L', line)}`,
  gitlab: ({repository, branch, path, line}) =>
    `${repository}/-/edit/${branch}/${path}${atLine('#L', line)}`,
  bitbucket: ({repository, branch, path, line}) =>
    `${repository}/src/${branch}/${path}?mode=edit&at=${branch}${atLine('#lines-', line)}`,
  azure: ({repository, branch, path, line}) =>
    `${repository}?path=/${path}&version=GB${branch}&_a=contents${atLine('&line=', line)}`,
  gitea: ({repository, branch, path, line}) =>
    `${repository}/_edit/${branch}/${path}${atLine('#L', line)}`,
};

/**
 * Where a page is edited on its Git host: a level that stands in a file with others, at its line.
 *
 * @param path - of the page in the ladder
 * @returns undefined where the ladder has no place on a host whose addresses are known
 */
export function editAddress(
  path: string,
  {pages}: Surroundings,
  {repository, host, branch, docsInRepository}: SiteSettings,
): string | undefined {
  if (repository === '' || host === undefined) return undefined;
  const page = pages.get(path);
  const file = [docsInRepository, page?.file ?? path].filter(Boolean).join('/');
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  const line = page?.within?.line;
  return forms[host]({repository, branch: encodeURI(branch), path: encoded, line});
}

function atLine(before: string, line: number | undefined): string {
  return line === undefined ? '' : before + String(line);
}
