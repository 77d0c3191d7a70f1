import {publishedDays} from '../../ladder/links/published-days';
import type {Day} from '../../ladder/links/registry';
import {findHashes} from './read-objects';
import {askGit, GitError} from './run-git';

/** A commit that changed the ladder or the folder of its links. */
export interface MainCommit {
  readonly commit: string;
  /** The day it was committed, in UTC; never before that of the commit before it, whatever the clocks of committers say. */
  readonly date: Day;
  /** The hash of the ladder's tree; undefined where there was none. */
  readonly docs: string | undefined;
  /** The hash of each of the other files that was there, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the history of a ladder on the main branch: first parents only, since what was proposed and reworked before it was
 * merged was never published.
 *
 * @param folder - the ladder's folder, absolute
 * @param files - other files, relative to the ladder's folder
 * @param tip - the last commit
 * @returns the commits that changed the ladder or one of the files, oldest first
 */
export function readMainHistory(
  folder: string,
  files: readonly string[],
  tip = 'HEAD',
): MainCommit[] {
  const log = askGit(folder, 'log', '--first-parent', '--format=%H %ct', tip, '--', '.', ...files);
  const commits = (log ?? '').split('\n').filter(Boolean).reverse();
  const nameOf = (row: string, path: string): string => `${row.slice(0, row.indexOf(' '))}:${path}`;
  const hashes = findHashes(
    folder,
    commits.flatMap((row) => ['./', ...files].map((path) => nameOf(row, path))),
  );
  const rows = commits.map((row) => row.split(' '));
  const days = publishedDays(rows.map(([, seconds = '']) => seconds));
  return commits.map((row, index) => ({
    commit: rows[index]?.[0] ?? '',
    date: days[index] ?? '',
    docs: hashes.get(nameOf(row, './')),
    files: new Map(
      files.flatMap((path) => {
        const hash = hashes.get(nameOf(row, path));
        return hash === undefined ? [] : [[path, hash] as const];
      }),
    ),
  }));
}

/** What the branch that a site is published from may be called, the likelier name first. */
export function mainBranches(named?: string): string[] {
  const usual = ['origin/HEAD', 'origin/main', 'main', 'origin/master', 'master'];
  return named === undefined ? usual : [`origin/${named}`, named, ...usual];
}

/**
 * Finds the last published commit that the files on disk are built upon: on the main branch what is checked out, on
 * another branch the last commit of the main branch that was merged into it or that it began from.
 *
 * @param branch - the name of the main branch, where it is known
 * @returns undefined where nothing is committed; what is checked out where there is no main branch
 */
export function publishedTip(folder: string, branch?: string): string | undefined {
  if (askGit(folder, 'rev-parse', '--git-dir') === undefined) return undefined;
  const branches = mainBranches(branch);
  const commits = findHashes(folder, ['HEAD', 'MERGE_HEAD', ...branches]);
  const [head, merged] = [commits.get('HEAD'), commits.get('MERGE_HEAD')];
  const main = branches.find((name) => commits.has(name));
  if (head === undefined || main === undefined || commits.get(main) === head) return head;
  const here = merged === undefined ? [head] : [head, merged];
  const ancestor = (tip: string, ...without: readonly string[]): string | undefined => {
    const ahead = askGit(folder, 'rev-list', '--count', '--first-parent', tip, '--not', ...without);
    return askGit(folder, 'rev-parse', '--verify', '--quiet', `${tip}~${ahead ?? 0}`);
  };
  const last = ancestor(main, ...here);
  if (last === undefined) return head;
  const [current, published = ''] =
    askGit(folder, 'rev-parse', '--abbrev-ref', 'HEAD', main)?.split('\n') ?? [];
  const isOnMain = current === published.replace(/^origin\//u, '');
  // On the main branch, commits that are not pushed yet will be published one by one; not so if they were merged into.
  return isOnMain && ancestor(head, last) === last ? head : last;
}

/** Whether the clone has only a part of its history. */
export function isShallow(folder: string): boolean {
  return askGit(folder, 'rev-parse', '--is-shallow-repository') === 'true';
}

/**
 * The history that a registry can be made of.
 *
 * @param folder - the ladder's folder, absolute
 * @throws GitError outside a repository, when nothing is committed, and in a shallow clone
 */
export function wholeHistory(folder: string): MainCommit[] {
  if (askGit(folder, 'rev-parse', '--verify', 'HEAD') === undefined) {
    throw new GitError(
      'Unexpected folder without a history, expected one in a git repository with commits',
    );
  }
  if (isShallow(folder)) {
    throw new GitError(
      'Unexpected shallow clone, expected the whole history: every wording would seem to be as new as the oldest commit here. Run `git fetch --unshallow` first',
    );
  }
  return readMainHistory(folder, []);
}
