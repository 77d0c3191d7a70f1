// cspell:ignore superproject
import {dayOfSeconds} from '../../ladder/links/published-days';
import {askGit} from './run-git';

/**
 * Whether git can tell the site builder when each file of a ladder last changed: its folder is in the repository of the
 * project, or in a submodule of it; there is at least one commit, and the history is whole. In a shallow clone every file
 * would seem to have changed in the oldest commit there is.
 *
 * @param folder - the ladder's, absolute
 * @param siteDir - the project's: there the site builder asks
 */
export function hasWholeHistory(folder: string, siteDir: string): boolean {
  const root = wholeRepository(folder);
  return root !== undefined && root === wholeRepository(siteDir);
}

/** The outermost repository that a folder is in; undefined where there is none, or only a part of its history. */
function wholeRepository(folder: string): string | undefined {
  const [isShallow, , root, outermost = root] =
    askGit(
      folder,
      'rev-parse',
      '--is-shallow-repository',
      'HEAD',
      '--show-toplevel',
      '--show-superproject-working-tree',
    )?.split('\n') ?? [];
  return isShallow === 'false' ? outermost : undefined;
}

/**
 * The day of the commit that a folder is at.
 *
 * @param folder - absolute
 * @returns the day in UTC; undefined outside a repository, and when something in the folder is not as the commit has it
 */
export function dayOfCommit(folder: string): string | undefined {
  if (askGit(folder, 'status', '--porcelain', '--', '.') !== '') return undefined;
  const seconds = askGit(folder, 'log', '-1', '--format=%ct');
  return seconds === undefined ? undefined : dayOfSeconds(seconds);
}
