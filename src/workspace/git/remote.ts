import {mainBranches} from './main-history';
import {findHashes} from './read-objects';
import {repositoryAddress} from '../../ladder/owner/repository-address';
import type {Remote} from '../../ladder/owner/site-settings';
import {askGit} from './run-git';

/**
 * Asks git where a ladder is kept.
 *
 * @param folder - the ladder's folder, absolute
 */
export function remoteOf(folder: string): Remote {
  const prefix = askGit(folder, 'rev-parse', '--show-prefix');
  if (prefix === undefined) return {repository: undefined, branch: undefined, folder: undefined};
  const remotes = askGit(folder, 'remote')?.split('\n').filter(Boolean) ?? [];
  const name = remotes.includes('origin') ? 'origin' : remotes[0];
  const url = name === undefined ? undefined : askGit(folder, 'remote', 'get-url', name);
  return {
    repository: url === undefined ? undefined : repositoryAddress(url),
    branch: publishedBranch(folder),
    folder: prefix.replace(/\/$/u, ''),
  };
}

/** The default branch of the remote, or else the likeliest that there is, or else the one that is checked out. */
function publishedBranch(folder: string): string | undefined {
  const head = askGit(folder, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (head) return head.replace(/^origin\//u, '');
  const [main] = findHashes(folder, mainBranches()).keys();
  return (
    main?.replace(/^origin\//u, '') ?? (askGit(folder, 'branch', '--show-current') || undefined)
  );
}
