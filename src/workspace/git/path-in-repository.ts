import {realpathSync} from 'node:fs';
import {basename, dirname, join, relative, sep} from 'node:path';
import {askGit} from './run-git';

/**
 * The path of a file as git is asked for it in a folder: relative to the folder.
 *
 * @param folder - in a repository, absolute
 * @param file - absolute
 * @returns undefined when the file is outside of the repository, which git would fail on
 */
export function pathInRepository(folder: string, file: string): string | undefined {
  const root = askGit(folder, 'rev-parse', '--show-toplevel');
  if (root === undefined) return undefined;
  const real = join(realpathSync(dirname(file)), basename(file));
  if (relative(realpathSync(root), real).startsWith('..')) return undefined;
  const path = relative(realpathSync(folder), real).split(sep).join('/');
  // Git takes a path for one from the top of the repository, unless it begins with a dot.
  return path.startsWith('.') ? path : `./${path}`;
}
