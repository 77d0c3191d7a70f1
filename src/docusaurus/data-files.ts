import {createHash} from 'node:crypto';

/** The plugin's name, which is also the folder of its data. */
export const pluginName = 'ladder';

/** The file that the home page's data is written to. */
export const homeDataFile = 'home.json';

/** The file for tracks whose folder has no page of its own: the site makes their pages. */
export const tracksWithoutPageFile = 'tracks-without-page.json';

/** The file that a track's data is written to; a digest, since folder names may differ in case alone. */
export function trackDataFile(trackPath: string): string {
  return `track-${createHash('sha256').update(trackPath).digest('hex').slice(0, 12)}.json`;
}

/** What a page requires to have a track's data. */
export function trackDataRequest(trackPath: string): string {
  return `@generated/${pluginName}/default/${trackDataFile(trackPath)}`;
}
