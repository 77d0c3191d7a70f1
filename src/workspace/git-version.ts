import {execFileSync, spawnSync} from 'node:child_process';
import {basename, dirname} from 'node:path';
import {buildLadder} from '../ladder/ladder';
import {emptyRegistry, type Registry} from '../ladder/links/registry';
import {parseRegistry} from '../ladder/links/registry-file';
import type {WrittenVersion} from '../ladder/compare/ladders-match';
import {parsePage} from '../ladder/parse/page';
import {registryName} from './links-folder';
import {largestPage} from './read-files';

/** Something about the repository that whoever runs a command can put right. */
export class GitError extends Error {}

/** Git would read what begins with a dash as an option. */
function checkedName(name: string): string {
  if (name.startsWith('-') || name === '') {
    throw new GitError(`Unexpected \`${name}\`, expected a branch, a tag or a commit`);
  }
  return name;
}

function git(folder: string, ...args: string[]): string | undefined {
  const {status, stdout} = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
    env: {...process.env, GIT_TERMINAL_PROMPT: '0'},
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Finds a commit by its name; in a clone that lacks it, fetches it.
 *
 * @throws GitError that says what to fetch
 */
export function findCommit(folder: string, name: string): string {
  const wanted = checkedName(name);
  const find = (of: string): string | undefined =>
    git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${of}^{commit}`);
  const known = find(wanted) ?? find(`origin/${wanted}`);
  if (known !== undefined) return known;
  if (git(folder, 'fetch', '--quiet', '--depth=1', 'origin', wanted) !== undefined) {
    const fetched = find('FETCH_HEAD');
    if (fetched !== undefined) return fetched;
  }
  throw new GitError(
    `Unexpected \`${name}\`, expected a commit that this clone has or can fetch: run \`git fetch origin ${name}\``,
  );
}

/**
 * Finds where a line of work left the main branch.
 *
 * @param head - a commit
 * @param branch - the name of the main branch
 * @throws GitError that says what to fetch
 */
export function findMergeBase(folder: string, head: string, branch: string): string {
  const candidates = [`origin/${branch}`, branch];
  const exists = (name: string): boolean =>
    git(folder, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`) !== undefined;
  let main = candidates.find(exists);
  if (main === undefined) {
    git(folder, 'fetch', '--quiet', 'origin', `${branch}:refs/remotes/origin/${branch}`);
    main = candidates.find(exists);
  }
  if (main === undefined) {
    throw new GitError(
      `Unexpected repository without a branch \`${branch}\`, expected one to compare with: run \`git fetch origin ${branch}\`, or name a commit`,
    );
  }
  const base = git(folder, 'merge-base', main, head);
  if (base !== undefined && base !== '') return base;
  // A shallow clone may end before the two lines of work meet.
  if (git(folder, 'rev-parse', '--is-shallow-repository') === 'true') {
    git(folder, 'fetch', '--quiet', '--unshallow', 'origin', branch);
    const found = git(folder, 'merge-base', main, head);
    if (found !== undefined && found !== '') return found;
    throw new GitError(
      `Unexpected shallow clone without the commit where \`${branch}\` was left, expected its history: run \`git fetch --unshallow origin ${branch}\``,
    );
  }
  throw new GitError(`Unexpected history that shares no commit with \`${main}\`, expected one`);
}

/**
 * Reads the ladder as it stood in a commit. Symbolic links, binary files and oversized ones are passed over, as on disk.
 *
 * @param folder - the ladder's folder on disk, absolute
 * @param commit - a commit's hash
 */
export function readVersion(folder: string, commit: string): WrittenVersion {
  const list = git(folder, 'ls-tree', '-r', '-z', '-l', commit, '.') ?? '';
  const entries = list.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', size = '', path = ''] =
      /^(\d+) blob ([0-9a-f]+) +(\d+)\t([^]*)$/u.exec(line) ?? [];
    const wanted =
      mode.startsWith('100') &&
      path.endsWith('.md') &&
      !/(?:^|\/)\./u.test(path) &&
      Number(size) <= largestPage;
    return wanted ? [{hash, path}] : [];
  });
  const texts = readBlobs(
    folder,
    entries.map(({hash}) => hash),
  );
  const sources = new Map(
    entries.flatMap(({path}, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const ladder = buildLadder(Array.from(sources, ([path, text]) => parsePage(path, text)));
  return {ladder, sources};
}

/**
 * Reads the link registry as it stood in a commit; an empty one where there was none, or none that can be read.
 *
 * @param linksFolder - the registry's folder on disk, absolute
 * @param commit - a commit's hash
 */
export function readRegistryOf(linksFolder: string, commit: string): Registry {
  const read = parseRegistry(
    git(dirname(linksFolder), 'show', `${commit}:./${basename(linksFolder)}/${registryName}`) ?? '',
  );
  return 'registry' in read ? read.registry : emptyRegistry;
}

/** The texts of blobs, in their order; undefined for one that is not text. */
function readBlobs(folder: string, hashes: readonly string[]): (string | undefined)[] {
  if (hashes.length === 0) return [];
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: folder,
    input: `${hashes.join('\n')}\n`,
    maxBuffer: 2 ** 30,
  });
  let at = 0;
  return hashes.map(() => {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString().split(' ')[2] ?? 0);
    const bytes = output.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    try {
      if (bytes.includes(0)) return undefined;
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    } catch {
      return undefined;
    }
  });
}

/** The name of the commit that is checked out. */
export function headCommit(folder: string): string {
  const head = git(folder, 'rev-parse', '--verify', 'HEAD');
  if (head !== undefined) return head;
  throw new GitError(
    'Unexpected folder without a git history, expected a repository with a commit to compare with',
  );
}
