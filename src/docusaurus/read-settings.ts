import {resolve} from 'node:path';
import type {OwnerFile} from '../ladder/owner/owner-file';
import {remoteOf} from '../workspace/git/remote';
import {ownerFileOf, readOwnerFile} from '../workspace/owner-file';
import {
  docsFolder,
  readSiteSettings,
  SettingsError,
  type SiteSettings,
} from '../ladder/owner/site-settings';

/** Where the files of a ladder are. */
export interface LadderPlace {
  /** The ladder's folder, absolute. */
  readonly folder: string;
  /** The site's static files, absolute. */
  readonly assetFolder: string;
  /** Where the owner's `ladder.yml` is, absolute; there may be none. */
  readonly ownerFile: string;
  /** What it says. */
  readonly owner: OwnerFile;
}

/** The settings of a project, and where they were read. */
export type ProjectSettings = SiteSettings & LadderPlace;

/**
 * Finds the ladder of a project: where the environment says, or `ladder.yml`. What is wrong in that file is left to the
 * checks, which report it with its place.
 *
 * @param siteDir - the project's folder
 */
export function findLadder(siteDir: string, environment: NodeJS.ProcessEnv): LadderPlace {
  const assetFolder = resolve(siteDir, 'static');
  const ownerFile = ownerFileOf(siteDir, environment);
  const owner = readOwnerFile(ownerFile, assetFolder);
  const folder = resolve(siteDir, docsFolder(environment, owner.settings));
  return {folder, assetFolder, ownerFile, owner};
}

/**
 * Reads the settings of a project: from the environment, `ladder.yml` and git.
 *
 * @param siteDir - the project's folder
 * @throws SettingsError for an environment variable with a value that makes no sense
 */
export function readSettings(siteDir: string, environment: NodeJS.ProcessEnv): ProjectSettings {
  const place = findLadder(siteDir, environment);
  const settings = readSiteSettings(environment, place.owner.settings, remoteOf(place.folder));
  return {...settings, ...place};
}

/**
 * The same for the site builder: a wrong setting ends the process, since Docusaurus would bury the message under a stack
 * trace.
 */
export function settingsOfSite(siteDir: string, environment: NodeJS.ProcessEnv): ProjectSettings {
  try {
    return readSettings(siteDir, environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
