import {compareTexts} from './compare-texts';
import type {Ladder, Level, Page, Track} from './model';
import {titleFromPath} from './parse/page';
import {folderOf, isIndex} from './paths';
import {addressesOf} from './permalink';
import {compareRanks} from './rank';
import {orderLevels} from './recognition/order-levels';
import {nothingSaid, type OwnersWord} from './recognition/owners-word';
import {recognizeLevels} from './recognition/recognize-levels';

export function isLevel(page: Page): page is Level {
  return page.level !== undefined;
}

/**
 * Makes a ladder of its pages. A folder that holds levels is a track; tracks stand in the order of their lowest rank.
 * A track's page is its folder's README or index, or else the page beside the folder that bears its name: `Ovens.md`
 * beside `Ovens/` is at the address of the folder, and is there to say what the folder holds.
 *
 * @param read - every page as it was parsed by itself, in any order
 * @param owner - what the owner says of tracks, levels and ranks
 */
export function buildLadder(read: readonly Page[], owner: OwnersWord = nothingSaid): Ladder {
  const recognized = recognizeLevels(read, owner);
  const addresses = addressesOf(recognized.pages.map(({path}) => path));
  const pages = recognized.pages.map((page): Page => {
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
    const said = owner.tracks?.find((track) => track.path === path)?.name;
    const [first] = levels;
    const folderName = path === '' ? 'Levels' : titleFromPath(`${path}/README.md`);
    const name = said ?? page?.title ?? first?.within?.track ?? folderName;
    return {path, name, page, levels: orderLevels(levels, path, owner)};
  });
  const placeOf = ({path}: Track): number => {
    const index = owner.tracks?.findIndex((track) => track.path === path) ?? -1;
    return index < 0 ? Infinity : index;
  };
  const byOwner = (a: Track, b: Track): number =>
    placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b);
  return {
    tracks: tellApart(tracks).toSorted(
      (a, b) => byOwner(a, b) || compareTracks(a, b, owner.language),
    ),
    pages: pages.toSorted((a, b) => compareTexts(a.path, b.path)),
    doubts: recognized.doubts,
    owner,
  };
}

/** Tracks of one name are told apart by their folders. */
function tellApart(tracks: readonly Track[]): Track[] {
  const sameName = ({name}: Track) => tracks.filter((track) => track.name === name);
  return tracks.map((track) => {
    const alike = sameName(track);
    const last = ({path}: Track): string => path.split('/').at(-1) ?? path;
    if (alike.length < 2 || track.path === '') return track;
    const isClear = alike.filter((other) => last(other) === last(track)).length === 1;
    const folder = isClear ? last(track) : folderOf(track.path);
    return {...track, name: `${track.name} (${folder})`, sharedName: track.name};
  });
}

function compareTracks(a: Track, b: Track, language?: string): number {
  const [lowestOfA] = a.levels;
  const [lowestOfB] = b.levels;
  const byRank =
    lowestOfA && lowestOfB ? compareRanks(lowestOfA.level.rank, lowestOfB.level.rank) : 0;
  return byRank || compareTexts(a.name, b.name, language) || compareTexts(a.path, b.path);
}
