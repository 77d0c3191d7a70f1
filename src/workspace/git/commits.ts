import {join} from 'node:path';
import {readCommitMessage, type CommitWords} from '../../ladder/changes/commit-message';
import {writtenVersion, type WrittenVersion} from '../../ladder/compare/ladders-match';
import {emptyRegistry, type Registry} from '../../ladder/links/registry';
import {overridesPath, registryPath} from '../../ladder/links/published-links';
import {parseRegistry} from '../../ladder/links/registry-file';
import {parseOwnerFile} from '../../ladder/owner/owner-file';
import type {OwnersWord} from '../../ladder/recognition/owners-word';
import {isShallow} from './main-history';
import {pathInRepository} from './path-in-repository';
import {readTrees} from './read-objects';
import {askGit, GitError} from './run-git';

function commitOf(folder: string, name: string): string | undefined {
  const commit = `${name}^{commit}`;
  return askGit(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', commit);
}

/**
 * Finds a commit by its name; in a clone that lacks it, fetches it.
 *
 * @throws GitError that says what to fetch
 */
export function findCommit(folder: string, name: string): string {
  // Git would read what begins with a dash as an option.
  if (name.startsWith('-') || name === '')
    throw new GitError(`Unexpected \`${name}\`, expected a branch, a tag or a commit`);
  const known = commitOf(folder, name) ?? commitOf(folder, `origin/${name}`);
  if (known !== undefined) return known;
  if (askGit(folder, 'fetch', '--quiet', '--depth=1', 'origin', name) !== undefined) {
    const fetched = commitOf(folder, 'FETCH_HEAD');
    if (fetched !== undefined) return fetched;
  }
  throw new GitError(
    `Unexpected \`${name}\`, expected a commit that this clone has or can fetch: run \`git fetch origin ${name}\``,
  );
}

/**
 * Finds the commit where a branch left the main branch.
 *
 * @param head - a commit
 * @param branch - the name of the main branch
 * @throws GitError that says what to fetch
 */
export function findMergeBase(folder: string, head: string, branch: string): string {
  const findMain = (): string | undefined =>
    [`origin/${branch}`, branch].find((name) => commitOf(folder, name) !== undefined);
  let main = findMain();
  if (main === undefined) {
    askGit(folder, 'fetch', '--quiet', 'origin', `${branch}:refs/remotes/origin/${branch}`);
    main = findMain();
  }
  if (main === undefined) {
    throw new GitError(
      `Unexpected repository without a branch \`${branch}\`, expected one to compare with: run \`git fetch origin ${branch}\`, name a commit, or, where the main branch is called otherwise, say so under \`branch\` in \`ladder.yml\``,
    );
  }
  const base = askGit(folder, 'merge-base', main, head);
  if (base !== undefined) return base;
  if (!isShallow(folder))
    throw new GitError(`Unexpected history that shares no commit with \`${main}\`, expected one`);
  // A shallow clone may end before the two branches meet.
  askGit(folder, 'fetch', '--quiet', '--unshallow', 'origin', branch);
  const found = askGit(folder, 'merge-base', main, head);
  if (found !== undefined) return found;
  throw new GitError(
    `Unexpected shallow clone without the commit where \`${branch}\` was left, expected its history: run \`git fetch --unshallow origin ${branch}\``,
  );
}

/**
 * Reads the ladder as it stood in a commit.
 *
 * @param folder - the ladder's folder on disk, absolute
 * @param commit - a commit's hash
 * @param owner - where the owner's file is, absolute, and what it says now: that counts where git does not keep the file
 */
export function readVersion(
  folder: string,
  commit: string,
  owner: {readonly file: string; readonly word: OwnersWord},
): WrittenVersion {
  const tree = `${commit}:./`;
  const sources = readTrees(folder, [tree]).get(tree) ?? new Map<string, string>();
  const ownerPath = pathInRepository(folder, owner.file);
  const word =
    ownerPath === undefined
      ? owner.word
      : parseOwnerFile(askGit(folder, 'show', `${commit}:${ownerPath}`) ?? '').word;
  return writtenVersion(sources, word);
}

/**
 * Reads the link registry as it stood in a commit; an empty one where there was none, or none that can be read.
 *
 * @param folder - the ladder's folder on disk, absolute
 * @param commit - a commit's hash
 */
export function readRegistryOf(folder: string, commit: string): Registry {
  const read = parseRegistry(askGit(folder, 'show', `${commit}:${registryPath}`) ?? '');
  return 'registry' in read ? read.registry : emptyRegistry;
}

/** Which of `ladder.yml` and the overrides of links changed since a commit, or between two. */
export function readChangedSettings(folder: string, owner: string, commits: string[]): string[] {
  const files = [owner, join(folder, overridesPath)];
  const names = askGit(folder, 'diff', '--name-only', '-z', ...commits, '--', ...files);
  return (names ?? '').split('\0').filter(Boolean);
}

/** The name of the commit that is checked out. */
export function headCommit(folder: string): string {
  const head = commitOf(folder, 'HEAD');
  if (head !== undefined) return head;
  throw new GitError(
    'Unexpected folder without a git history, expected a repository with a commit to compare with',
  );
}

/**
 * Reads what the messages of commits say to readers of the ladder.
 *
 * @param folder - the ladder's folder on disk, absolute
 * @param from - the commit before the first of them
 * @param to - the last of them
 * @returns those that changed the ladder, oldest first
 */
export function readCommitWords(folder: string, from: string, to: string): CommitWords[] {
  const log = askGit(folder, 'log', '--reverse', '-z', '--format=%B', `${from}..${to}`, '--', '.');
  return (log ?? '').split('\0').filter(Boolean).map(readCommitMessage);
}
