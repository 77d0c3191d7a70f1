import {execFileSync} from 'node:child_process';
import {largestPage} from './read-files';

/** The ladder's files as they stood at one commit. */
export interface PastCommit {
  readonly commit: string;
  /** The day it was committed, in UTC. */
  readonly date: string;
  /** Texts by path below the ladder's folder; the text of a file that did not change is the same string. */
  readonly files: ReadonlyMap<string, string>;
}

/** Why a history cannot be walked, in a sentence for the person who asked. */
export class HistoryError extends Error {}

/**
 * Walks the history of a folder on the branch that is checked out: first parents only, so that what was proposed and
 * reworked before it was merged does not count as published.
 *
 * @param folder - the ladder's folder, absolute
 * @returns every commit that touched the folder, oldest first
 * @throws HistoryError when the folder is in no repository, when nothing is committed, and in a shallow clone
 */
export function* walkHistory(folder: string): Generator<PastCommit> {
  const git = (input: string | undefined, ...args: string[]): Buffer =>
    execFileSync('git', args, {
      cwd: folder,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1024 ** 3,
    });
  const line = (...args: string[]): string =>
    git(undefined, ...args)
      .toString('utf8')
      .trim();
  try {
    line('rev-parse', '--verify', 'HEAD');
  } catch {
    throw new HistoryError(
      'Unexpected folder without a history, expected one in a git repository with commits',
    );
  }
  if (line('rev-parse', '--is-shallow-repository') === 'true') {
    throw new HistoryError(
      'Unexpected shallow clone, expected the whole history: every wording would seem to be as new as the oldest commit here. Run `git fetch --unshallow` first',
    );
  }
  const texts = new Map<string, string>();
  const commits = line(
    'log',
    '--first-parent',
    '--reverse',
    '--diff-merges=first-parent',
    '--format=%H %ct',
    '--',
    '.',
  );
  for (const row of commits.split('\n').filter(Boolean)) {
    const [commit = '', seconds = ''] = row.split(' ');
    const entries = git(undefined, 'ls-tree', '-r', '-z', commit, '--', '.')
      .toString('utf8')
      .split('\0')
      .flatMap((entry) => {
        const [, kind, blob, path] = /^\d+ (\w+) ([0-9a-f]+)\t(.+)$/su.exec(entry) ?? [];
        const isPage = kind === 'blob' && path?.endsWith('.md') && !/(?:^|\/)\./u.test(path);
        return isPage && path !== undefined && blob !== undefined ? [{path, blob}] : [];
      });
    const unknown = [...new Set(entries.map(({blob}) => blob))].filter((blob) => !texts.has(blob));
    readBlobs(git, unknown, texts);
    const files = new Map(
      entries.flatMap(({path, blob}): [string, string][] => {
        const text = texts.get(blob);
        return text === undefined ? [] : [[path, text]];
      }),
    );
    yield {commit, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), files};
  }
}

/** Reads many files at once. What is no text, or too large to be a page, is left out, as the site does. */
function readBlobs(
  git: (input: string, ...args: string[]) => Buffer,
  blobs: readonly string[],
  texts: Map<string, string>,
): void {
  if (blobs.length === 0) return;
  const output = git(`${blobs.join('\n')}\n`, 'cat-file', '--batch');
  let offset = 0;
  for (const blob of blobs) {
    const end = output.indexOf(10, offset);
    const size = Number(output.subarray(offset, end).toString('latin1').split(' ')[2]);
    const bytes = output.subarray(end + 1, end + 1 + size);
    offset = end + 1 + size + 1;
    if (size > largestPage || bytes.includes(0)) continue;
    try {
      texts.set(blob, new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
    } catch {
      // Not UTF-8: the site would have refused the file.
    }
  }
}
