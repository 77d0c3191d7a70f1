import {digest} from './files/digest';

/** The plugin's name, which is also the folder of its data. */
export const pluginName = 'ladder';

/** What a page requires to have a file of data. */
export function dataRequest(file: string): string {
  return `@generated/${pluginName}/default/${file}`;
}

/** The file that a track's data is written to; a digest, since folder names may differ in case alone. */
export function trackDataFile(trackPath: string): string {
  return `track-${digest(trackPath)}.json`;
}

/** The file that a level's data is written to, for comparing it. */
export function levelDataFile(path: string): string {
  return `level-${digest(path)}.json`;
}

/** The file of what a level's page says of other levels. */
export function levelRelationsFile(path: string): string {
  return `relations-${digest(path)}.json`;
}
