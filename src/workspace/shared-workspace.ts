import {openWorkspace, type Workspace} from './workspace';

declare global {
  // Modules may be loaded anew in one process, as Docusaurus does with its configuration; what they share stands here.
  var careerLadderWorkspaces: Map<string, Workspace> | undefined;
}

/**
 * Opens a ladder's folder, once in a process: Docusaurus loads its configuration twice in a build, and the ladder is to
 * be parsed once.
 *
 * @param folder - where the level files are, absolute
 * @param assetFolder - where the site's static files are, absolute
 */
export function sharedWorkspace(folder: string, assetFolder: string): Workspace {
  const workspaces = (globalThis.careerLadderWorkspaces ??= new Map<string, Workspace>());
  const key = JSON.stringify([folder, assetFolder]);
  const known = workspaces.get(key);
  if (known) return known;
  const workspace = openWorkspace(folder, assetFolder);
  workspaces.set(key, workspace);
  return workspace;
}
