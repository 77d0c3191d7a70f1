import type {Ladder, Level, Page, Track} from './model';
import {titleFromPath} from './parse/page';
import {folderOf, isIndex} from './paths';
import {addressesOf} from './permalink';
import {compareRanks} from './rank';

export function isLevel(page: Page): page is Level {
  return page.level !== undefined;
}

/** Orders levels of a track: by rank, then by title, then by path. */
export function compareLevels(a: Level, b: Level): number {
  return (
    compareRanks(a.level.rank, b.level.rank) ||
    compareTexts(a.title, b.title) ||
    compareTexts(a.path, b.path)
  );
}

/** Orders texts as a reader of English does, the same way on every machine. */
export function compareTexts(a: string, b: string): number {
  return (
    a.localeCompare(b, 'en', {numeric: true, sensitivity: 'base'}) || (a < b ? -1 : Number(a > b))
  );
}

/**
 * Makes a ladder of its pages. A folder that holds levels is a track; tracks stand in the order of their lowest rank.
 * A track's page is its folder's README or index, or else the page beside the folder that bears its name: `Ovens.md`
 * beside `Ovens/` is at the address of the folder, and is there to say what the folder holds.
 *
 * @param read - every page, in any order
 */
export function buildLadder(read: readonly Page[]): Ladder {
  const addresses = addressesOf(read.map(({path}) => path));
  const pages = read.map((page): Page => {
    const permalink = addresses.get(page.path) ?? page.permalink;
    return permalink === page.permalink ? page : {...page, permalink};
  });
  const folders = new Map<string, Level[]>();
  for (const level of pages.filter(isLevel)) {
    const folder = folderOf(level.path);
    folders.set(folder, [...(folders.get(folder) ?? []), level]);
  }
  const indexes = new Map(
    pages.filter(({path}) => isIndex(path)).map((page) => [folderOf(page.path), page]),
  );
  const beside = new Map(
    pages.filter((page) => !isLevel(page)).map((page) => [page.path.replace(/\.md$/iu, ''), page]),
  );
  const tracks = [...folders].map(([path, levels]): Track => {
    const page = path === '' ? undefined : (indexes.get(path) ?? beside.get(path));
    const name = page?.title ?? (path === '' ? 'Levels' : titleFromPath(`${path}/README.md`));
    return {path, name, page, levels: levels.toSorted(compareLevels)};
  });
  return {
    tracks: tracks.toSorted(compareTracks),
    pages: pages.toSorted((a, b) => compareTexts(a.path, b.path)),
  };
}

function compareTracks(a: Track, b: Track): number {
  const [lowestOfA] = a.levels;
  const [lowestOfB] = b.levels;
  const byRank =
    lowestOfA && lowestOfB ? compareRanks(lowestOfA.level.rank, lowestOfB.level.rank) : 0;
  return byRank || compareTexts(a.name, b.name) || compareTexts(a.path, b.path);
}
