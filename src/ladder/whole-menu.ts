import {compareTexts} from './compare-texts';
import type {MenuItem} from './menu';
import type {Ladder, Page, Track} from './model';
import {titleFromPath} from './parse/page';
import {folderOf, isIndex} from './paths';
import {folderPermalink} from './permalink';
import {statedOrder} from './recognition/order-levels';

interface Folder {
  /** Below the ladder's own folder; '' for that one. */
  readonly path: string;
  readonly pages: Page[];
  readonly folders: Map<string, Folder>;
}

/** An item of the menu, and what it is put in order by. */
interface Entry {
  readonly item: MenuItem;
  /** The place of its lowest level among all of the ladder; none for what holds no level. */
  readonly place: number | undefined;
  /** The page that the item is, or leads to. */
  readonly page: Page | undefined;
}

/** What a menu is made of. */
interface Source {
  readonly tracks: ReadonlyMap<string, Track>;
  readonly places: ReadonlyMap<Page, number>;
  /** Pages whose files hold several levels, by the folders that those stand in. */
  readonly files: ReadonlyMap<string, Page>;
  /** Names stand in the order of this language. */
  readonly language: string | undefined;
  readonly isShown: (page: Page) => boolean;
}

/**
 * The whole menu, from the folders: tracks in their order, in each its levels, then everything else in the order that its
 * files state, and by name. A new file appears without any other edit.
 *
 * @param ladder - the ladder
 * @param isShown - whether a page has an item of its own; by default every page has
 * @returns the items, whose addresses are below the base URL
 */
export function wholeMenu(
  {pages, tracks, owner}: Ladder,
  isShown: Source['isShown'] = () => true,
): MenuItem[] {
  const root: Folder = {path: '', pages: [], folders: new Map()};
  for (const page of pages) folderAt(root, folderOf(page.path)).pages.push(page);
  const levels = tracks.flatMap((track) => track.levels);
  const split = new Set(levels.flatMap(({within, file}) => (within ? file : [])));
  const files = pages.filter(({path}) => split.has(path));
  return entriesOf(root, {
    files: new Map(files.map((page) => [page.path.replace(/\.md$/iu, ''), page])),
    tracks: new Map(tracks.map((track) => [track.path, track])),
    places: new Map(levels.map((level, place) => [level, place])),
    language: owner.language,
    isShown,
  }).map(({item}) => item);
}

/** A menu whose addresses are those of a site that is served under a path with slashes at both ends. */
export function menuUnder(baseUrl: string, items: readonly MenuItem[]): MenuItem[] {
  return items.map(({href, items: inner, ...item}) => ({
    ...item,
    ...(href !== undefined && {href: `${baseUrl}${href.slice(1)}`}),
    ...(inner && {items: menuUnder(baseUrl, inner)}),
  }));
}

function folderAt(root: Folder, path: string): Folder {
  let folder = root;
  for (const name of path.split('/').filter((step) => step !== '')) {
    const inner: Folder = folder.folders.get(name) ?? {
      path: folder.path === '' ? name : `${folder.path}/${name}`,
      pages: [],
      folders: new Map(),
    };
    folder.folders.set(name, inner);
    folder = inner;
  }
  return folder;
}

function entriesOf({pages, folders}: Folder, source: Source): Entry[] {
  const inFolders = Array.from(folders.values(), (folder) => folderEntry(folder, source));
  // A page that is a folder's own stands for the folder, not beside it.
  const ofFolders = new Set(inFolders.map(({page}) => page));
  const entries = pages
    .filter((page) => !ofFolders.has(page) && source.isShown(page))
    .map((page): Entry => {
      const {title: label, permalink: href, level} = page;
      const ranked = level && {rank: level.rank.text, role: level.role};
      return {item: {label, href, ...ranked}, place: source.places.get(page), page};
    });
  return [...inFolders, ...entries].toSorted(
    (a, b) =>
      (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE) ||
      orderOf(a) - orderOf(b) ||
      compareTexts(a.item.label, b.item.label, source.language),
  );
}

function orderOf({page}: Entry): number {
  return (page && statedOrder(page)) ?? Number.MAX_VALUE;
}

function folderEntry(folder: Folder, source: Source): Entry {
  const {path} = folder;
  const track = source.tracks.get(path);
  // A file whose levels are several tracks stands for all of them.
  const index = folder.pages.find((own) => isIndex(own.path));
  const page = track?.page ?? index ?? source.files.get(path);
  const inner = entriesOf({...folder, pages: folder.pages.filter((own) => own !== page)}, source);
  const label = track?.name ?? page?.title ?? titleFromPath(`${path}/README.md`);
  const href = page?.permalink ?? (track && folderPermalink(path));
  const places = inner.flatMap(({place}) => place ?? []);
  return {
    item: {label, ...(href !== undefined && {href}), items: inner.map(({item}) => item)},
    place: places.length > 0 ? Math.min(...places) : undefined,
    page,
  };
}
