import type {PluginOptions} from '@docusaurus/plugin-content-docs';
import {compareTexts} from '../ladder/compare-texts';
import type {Ladder, Page, Track} from '../ladder/model';
import {titleFromPath} from '../ladder/parse/page';
import {folderOf, isIndex} from '../ladder/paths';
import {folderPermalink} from '../ladder/permalink';
import type {Workspace} from '../workspace/workspace';

type Generator = PluginOptions['sidebarItemsGenerator'];
type Item = Awaited<ReturnType<Generator>>[number];
type Category = Extract<Item, {type: 'category'}>;

interface Folder {
  /** Below the ladder's own folder; '' for that one. */
  readonly path: string;
  readonly pages: Page[];
  readonly folders: Map<string, Folder>;
}

/** An item of the menu, and what it is put in order by. */
interface Entry {
  readonly item: Item;
  readonly label: string;
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
  /** Docusaurus' name for a page. */
  readonly idOf: (page: Page) => string | undefined;
}

/** Makes the menu of a ladder as it is on disk; Docusaurus tells the names that it has given to the pages. */
export function ladderSidebar(workspace: Workspace): Generator {
  return async ({docs}) => {
    const {ladder} = await workspace.read();
    const ids = new Map(docs.map(({id, frontMatter}) => [frontMatter.slug, id]));
    return menuOf(ladder, ({permalink}) => ids.get(permalink));
  };
}

/**
 * Builds the menu from the folders: tracks in their order, in each its levels, then everything else by name. A new file
 * appears without any other edit. Docusaurus' own generator is not asked: it uses the names of folders as keys of plain
 * objects, where `constructor` and `__proto__` are taken.
 *
 * @param ladder - the ladder
 * @param idOf - Docusaurus' name for a page; a page without is left out
 */
export function menuOf({pages, tracks, owner}: Ladder, idOf: Source['idOf']): Item[] {
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
    idOf,
  }).map(({item}) => item);
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
  const categories = Array.from(folders.values(), (folder) => categoryOf(folder, source));
  // A page that is a folder's own stands for the folder, not beside it.
  const ofFolders = new Set(categories.map(({page}) => page));
  const entries = pages
    .filter((page) => !ofFolders.has(page))
    .flatMap((page): Entry[] => {
      const id = source.idOf(page);
      if (id === undefined) return [];
      const item: Item = {type: 'doc', id};
      return [{item, label: page.title, place: source.places.get(page), page}];
    });
  return [...categories, ...entries].toSorted(
    (a, b) =>
      (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE) ||
      compareTexts(a.label, b.label, source.language),
  );
}

function categoryOf(folder: Folder, source: Source): Entry {
  const {path} = folder;
  const track = source.tracks.get(path);
  // A file whose levels are several tracks stands for all of them.
  const index = folder.pages.find((own) => isIndex(own.path));
  const page = track?.page ?? index ?? source.files.get(path);
  const inner = entriesOf({...folder, pages: folder.pages.filter((own) => own !== page)}, source);
  const items = inner.map(({item}) => item);
  const label = track?.name ?? page?.title ?? titleFromPath(`${path}/README.md`);
  const id = page && source.idOf(page);
  const link: Category['link'] =
    id !== undefined
      ? {type: 'doc', id}
      : track && {
          type: 'generated-index',
          title: label,
          slug: folderPermalink(path),
        };
  const places = inner.flatMap(({place}) => place ?? []);
  return {
    item: {type: 'category', label, items, ...(link && {link})},
    label,
    place: places.length > 0 ? Math.min(...places) : undefined,
    page,
  };
}
