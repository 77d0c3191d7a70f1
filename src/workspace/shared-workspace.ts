import {join} from 'node:path';
import {dayOfCommit} from './git/history';
import {openWorkspace, type Workspace} from './workspace';

const workspaceCache = new Map<string, Workspace>();

/**
 * Opens a ladder's folder, once in a process: Docusaurus loads its configuration twice in a build, and the ladder is
 * parsed once.
 *
 * @param siteDir - the project's folder
 * @param folder - where the level files are, absolute
 * @param settings - where `ladder.yml` is, absolute, and the language and the branch, wherever they are set
 */
export function sharedWorkspace(
  siteDir: string,
  folder: string,
  {ownerFile, language, branch}: {ownerFile: string; language: string; branch: string},
): Workspace {
  const key = JSON.stringify([siteDir, folder, ownerFile, language, branch]);
  const cached = workspaceCache.get(key);
  if (cached) return cached;
  // The same commit makes the same site, whatever the day.
  const day = dayOfCommit(folder);
  const workspace = openWorkspace(folder, join(siteDir, 'static'), {
    ownerFile,
    language,
    branch,
    ...(day !== undefined && {dayOfChanges: (latest) => (latest > day ? latest : day)}),
  });
  workspaceCache.set(key, workspace);
  return workspace;
}
