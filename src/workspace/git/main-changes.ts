import {readCommitMessage} from '../../ladder/changes/commit-message';
import type {MainChange} from '../../ladder/changes/main-changes';
import type {Day} from '../../ladder/links/registry';
import {publishedTip} from './main-history';
import {readTexts} from './read-objects';
import {dayOfSeconds, runGit} from './run-git';

/** Begins a commit in git's answer: in no message and in no path. */
const mark = '\u0001';

/** A file in a commit, with the hashes of its texts; undefined where there is none. */
interface FileRow {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Reads what the commits of the main branch changed in the pages of a ladder.
 *
 * @param folder - the ladder's folder, absolute
 * @param since - the day from which on commits are wanted
 * @returns the commits that changed a page, oldest first; none without git
 */
export function readMainChanges(folder: string, since: Day): MainChange[] {
  const tip = publishedTip(folder);
  if (tip === undefined) return [];
  const log = runGit(folder, [
    // A setting of a person's own could leave the first commit without its files.
    ...['-c', 'log.showRoot=true', 'log', '--first-parent', '--diff-merges=first-parent'],
    ...['--raw', '--no-abbrev', '--no-renames', '--relative', '-z'],
    ...[`--format=${mark}%H %ct%n%B`, tip, '--', '.'],
  ]);
  let day = '';
  const commits = (log?.toString('utf8') ?? '')
    .split(mark)
    .filter(Boolean)
    .toReversed()
    .map((text) => {
      const {head, files} = readCommit(text);
      const [row = '', ...message] = head.split('\n');
      const [commit = '', seconds = ''] = row.split(' ');
      const own = dayOfSeconds(seconds);
      if (own > day) day = own;
      return {commit, day, files, message: message.join('\n')};
    })
    .filter((one) => one.day >= since && one.files.length > 0);
  const texts = readTexts(
    folder,
    commits.flatMap(({files}) =>
      files.flatMap(({before, after}) => [before, after].flatMap((hash) => hash ?? [])),
    ),
  );
  const textOf = (hash: string | undefined): string | undefined =>
    hash === undefined ? undefined : texts.get(hash);
  return commits.map(({commit, day: published, files, message}) => ({
    commit,
    day: published,
    ...readCommitMessage(message),
    files: files.map(({path, before, after}) => ({
      path,
      before: textOf(before),
      after: textOf(after),
    })),
  }));
}

/** A commit as `git log --raw -z` gives it: its message, then two parts for each file. */
function readCommit(text: string): {head: string; files: FileRow[]} {
  const [head = '', ...parts] = text.split('\0');
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
  return {head, files};
}
