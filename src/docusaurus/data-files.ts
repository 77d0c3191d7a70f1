import {digest} from './files/digest';

/** The plugin's name, which is also the folder of its data. */
export const pluginName = 'ladder';

/** The file that the home page's data is written to. */
export const homeDataFile = 'home.json';

/** The file for the page that lists the ladder's plain files. */
export const filesDataFile = 'files.json';

/** The file of the menu that every page has. */
export const menuDataFile = 'menu.json';

/** The file for tracks whose folder has no page of its own: the site makes their pages. */
export const tracksWithoutPageFile = 'tracks-without-page.json';

/** The file that a track's data is written to; a digest, since folder names may differ in case alone. */
export function trackDataFile(trackPath: string): string {
  return `track-${digest(trackPath)}.json`;
}

/** What a page requires to have a track's data. */
export function trackDataRequest(trackPath: string): string {
  return `@generated/${pluginName}/default/${trackDataFile(trackPath)}`;
}

/** The file that says where each island's program is. */
export const islandsFile = 'islands.json';

/** The file that names every level, for choosing two to compare. */
export const levelListFile = 'levels.json';

/** The file that names every level, for beginning a review sheet. */
export const reviewListFile = 'review.json';

/** The file that a level's data is written to, for comparing it. */
export function levelDataFile(path: string): string {
  return `level-${digest(path)}.json`;
}

/** The file of what a level's page says of other levels. */
export function levelRelationsFile(path: string): string {
  return `relations-${digest(path)}.json`;
}

/** What a page requires to have it. */
export function levelRelationsRequest(path: string): string {
  return `@generated/${pluginName}/default/${levelRelationsFile(path)}`;
}

/** The file that names the pages of what changed. */
export const changesListFile = 'changes.json';

/** The file of one of them. */
export function changesPageFile(index: number): string {
  return `changes-${index}.json`;
}

/** The file of the latest change of each level, by the address of its page. */
export const lastChangesFile = 'last-changes.json';

/** A file's data as text: Docusaurus would indent it. */
export function compact(data: unknown): string {
  return JSON.stringify(data);
}
