import {execFileSync} from 'node:child_process';
import {basename, dirname} from 'node:path';

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
    return git('rev-parse', '--is-shallow-repository', 'HEAD').startsWith('false\n');
  } catch {
    return false;
  }
}

/**
 * A file as the last commits have it: the newest one, and the ones that it followed. In a pull request's checkout these
 * are what is on the main branch and what is proposed.
 *
 * @param file - an absolute path
 * @returns the commits that have the file, each once; none outside a repository
 */
export function publishedVersions(file: string): {commit: string; text: string}[] {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: dirname(file),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1024 ** 3,
    });
  try {
    const [line = ''] = git('rev-list', '--parents', '--max-count=1', 'HEAD').split('\n');
    const versions = new Map<string, string>();
    for (const commit of line.split(' ').filter(Boolean)) {
      try {
        const text = git('show', `${commit}:./${basename(file)}`);
        if (![...versions.values()].includes(text)) versions.set(commit.slice(0, 10), text);
      } catch {
        // The commit is from before the file, or beyond the end of a shallow clone.
      }
    }
    return [...versions].map(([commit, text]) => ({commit, text}));
  } catch {
    return [];
  }
}
