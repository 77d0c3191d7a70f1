import {publishedDays} from '../../ladder/links/published-days';
import type {HistoryVersion} from '../../ladder/links/replay-history';
import {findHashes} from './read-objects';
import {askGit, GitError} from './run-git';

/** Where files beside the ladder are, relative to its folder. */
type Paths = Partial<Record<'registry' | 'overrides' | 'owner', string | undefined>>;

/**
 * Reads the history of a ladder on the main branch: first parents only, since what was proposed and reworked before it was
 * merged was never published.
 *
 * @param folder - the ladder's folder, absolute
 * @param paths - the other files that are wanted
 * @param tip - the last commit
 * @returns the commits that changed the ladder or one of the files, oldest first
 */
export function readMainHistory(folder: string, paths: Paths, tip = 'HEAD'): HistoryVersion[] {
  const files = Object.values(paths).flatMap((path) => path ?? []);
  const log = askGit(folder, 'log', '--first-parent', '--format=%H %ct', tip, '--', '.', ...files);
  const rows = (log ?? '').split('\n').filter(Boolean).reverse();
  const commits = rows.map((row) => row.split(' '));
  const days = publishedDays(commits.map(([, seconds = '']) => seconds));
  const hashes = findHashes(
    folder,
    commits.flatMap(([hash = '']) => ['./', ...files].map((path) => `${hash}:${path}`)),
  );
  return commits.map(([hash = ''], index) => {
    const find = (path: string | undefined): string | undefined =>
      hashes.get(`${hash}:${path ?? ''}`);
    return {
      date: days[index] ?? '',
      docs: find('./'),
      registry: find(paths.registry),
      overrides: find(paths.overrides),
      owner: find(paths.owner),
    };
  });
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
  // On the main branch, commits that are not pushed yet will be published one by one; not so if the main branch was
  // merged into them.
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
export function wholeHistory(folder: string): HistoryVersion[] {
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
  return readMainHistory(folder, {});
}
