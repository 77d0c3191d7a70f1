// cspell:ignore superproject
import {execFileSync} from 'node:child_process';
import {basename, dirname} from 'node:path';

/**
 * Whether git can tell the site builder when each file of a ladder last changed: its folder is in the repository of the
 * project, or in a part of it that is a repository of its own; there is at least one commit, and the history is whole. In a
 * shallow clone every file would seem to have changed in the oldest commit there is.
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
  const git = gitIn(folder);
  try {
    const [isShallow, , root, around = root] = git(
      'rev-parse',
      '--is-shallow-repository',
      'HEAD',
      '--show-toplevel',
      '--show-superproject-working-tree',
    )
      .trim()
      .split('\n');
    return isShallow === 'false' ? around : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The day of the commit that a folder is at.
 *
 * @param folder - absolute
 * @returns the day in UTC; undefined outside a repository, and when something in the folder is not as the commit has it
 */
export function dayOfCommit(folder: string): string | undefined {
  const git = gitIn(folder);
  try {
    if (git('status', '--porcelain', '--', '.') !== '') return undefined;
    const seconds = Number(git('log', '-1', '--format=%ct'));
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  } catch {
    return undefined;
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
  const git = gitIn(dirname(file));
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

/** Git in a folder: what it prints. */
function gitIn(folder: string): (...args: string[]) => string {
  return (...args) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1024 ** 3,
    });
}
