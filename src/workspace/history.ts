import {execFileSync} from 'node:child_process';

/**
 * Whether git can tell when each file last changed: the folder is in a repository with at least one commit, and its
 * history is whole. In a shallow clone every file would seem to have changed in the oldest commit there is.
 *
 * @param folder - an absolute path
 */
export function hasWholeHistory(folder: string): boolean {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    git('rev-parse', '--verify', 'HEAD');
    return git('rev-parse', '--is-shallow-repository') === 'false';
  } catch {
    return false;
  }
}
