import type {MainChange} from '../../ladder/changes/main-changes';
import {commitMark, mainChanges, readLog} from '../../ladder/changes/read-log';
import type {Day} from '../../ladder/links/registry';
import {publishedTip} from './main-history';
import {readTexts} from './read-objects';
import {runGit} from './run-git';

/**
 * Reads what the commits of the main branch changed in the pages of a ladder.
 *
 * @param folder - the ladder's folder, absolute
 * @param since - the day from which on commits are wanted
 * @param branch - the name of the main branch, where it is known
 * @returns the commits that changed a page, oldest first; none without git
 */
export function readMainChanges(folder: string, since: Day, branch?: string): MainChange[] {
  const tip = publishedTip(folder, branch);
  if (tip === undefined) return [];
  const log = runGit(folder, [
    // A setting of a person's own could leave the first commit without its files.
    ...['-c', 'log.showRoot=true', 'log', '--first-parent', '--diff-merges=first-parent'],
    ...['--raw', '--no-abbrev', '--no-renames', '--relative', '-z'],
    ...[`--format=${commitMark}%H %ct%n%B`, tip, '--', '.'],
  ]);
  const commits = readLog(log?.toString('utf8') ?? '').filter(
    ({day, files}) => day >= since && files.length > 0,
  );
  const hashes = commits.flatMap(({files}) =>
    files.flatMap(({before, after}) => [before, after].flatMap((hash) => hash ?? [])),
  );
  return mainChanges(commits, readTexts(folder, hashes));
}
