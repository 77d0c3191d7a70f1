import {publishedDays} from '../links/published-days';
import type {Day} from '../links/registry';
import {readCommitMessage} from './commit-message';
import type {MainChange} from './main-changes';

/** Begins a commit in git's answer, before its hash and its time. */
export const commitMark = '\u0001';

/** In a message or in a path the mark may stand too, but not before these. */
const commitStart = new RegExp(`${commitMark}(?=[0-9a-f]{40,} \\d+(?:\n|\0|$))`, 'u');

/** A page in a commit, with the hashes of its texts; undefined where there is none. */
interface FileRow {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit of the main branch, and the pages that it changed. */
export interface LoggedCommit {
  readonly commit: string;
  readonly day: Day;
  readonly message: string;
  readonly files: readonly FileRow[];
}

/**
 * Reads the answer of `git log --raw --no-abbrev --no-renames -z`, each commit as its mark, its hash, its time in seconds
 * and, from the next line on, its message.
 *
 * @returns the commits, oldest first
 */
export function readLog(log: string): LoggedCommit[] {
  const commits = log
    .split(commitStart)
    .filter(Boolean)
    .toReversed()
    .map((text) => {
      const [head = '', ...parts] = text.split('\0');
      const [row = '', ...message] = head.split('\n');
      const [commit = '', seconds = ''] = row.split(' ');
      return {commit, seconds, message: message.join('\n'), files: readRows(parts)};
    });
  const days = publishedDays(commits.map(({seconds}) => seconds));
  return commits.map(({commit, message, files}, index) => {
    return {commit, day: days[index] ?? '', message, files};
  });
}

/** The pages of a commit: two parts for each file. */
function readRows(parts: readonly string[]): FileRow[] {
  const files: FileRow[] = [];
  for (let index = 0; index + 1 < parts.length; index += 1) {
    const row = /^\n?:\d+ \d+ ([0-9a-f]{40,}) ([0-9a-f]{40,}) [A-Z]/u.exec(parts[index] ?? '');
    const path = parts[index + 1] ?? '';
    if (!row) continue;
    index += 1;
    if (!path.endsWith('.md')) continue;
    const [, before = '', after = ''] = row;
    const known = (hash: string): string | undefined => (/^0+$/u.test(hash) ? undefined : hash);
    files.push({path, before: known(before), after: known(after)});
  }
  return files;
}

/**
 * What commits changed, in words.
 *
 * @param texts - the texts of files, by their hashes
 */
export function mainChanges(
  commits: readonly LoggedCommit[],
  texts: ReadonlyMap<string, string>,
): MainChange[] {
  return commits.map(({commit, day, files, message}) => ({
    commit,
    day,
    ...readCommitMessage(message),
    files: files.map(({path, before, after}) => ({
      path,
      before: texts.get(before ?? ''),
      after: texts.get(after ?? ''),
    })),
  }));
}
