import type {PluginOptions} from '@docusaurus/plugin-content-docs';
import {compareTexts} from '../ladder/ladder';
import {titleFromPath} from '../ladder/parse/page';
import {isIndex} from '../ladder/paths';
import {folderPermalink} from '../ladder/permalink';
import {compareRanks, readRankedTitle, type Rank} from '../ladder/rank';

type Generator = PluginOptions['sidebarItemsGenerator'];
type Item = Awaited<ReturnType<Generator>>[number];
type Category = Extract<Item, {type: 'category'}>;
type Doc = Parameters<Generator>[0]['docs'][number];
/** By their ids: a menu of a thousand pages asks for each of them many times. */
type Docs = ReadonlyMap<string, Doc>;

interface Folder {
  /** Below the ladder's own folder; '' for that one. */
  readonly path: string;
  readonly docs: Doc[];
  readonly folders: Map<string, Folder>;
}

/**
 * Builds the menu from the folders: tracks by their lowest rank, in each its levels by rank, then everything else by
 * name. A new file appears without any other edit. Docusaurus' own generator is not asked: it uses the names of folders
 * as keys of plain objects, where `constructor` and `__proto__` are taken.
 */
export const ladderSidebar: Generator = ({docs}) => {
  const root: Folder = {path: '', docs: [], folders: new Map()};
  for (const doc of docs) folderAt(root, doc.sourceDirName).docs.push(doc);
  return itemsOf(root, new Map(docs.map((doc) => [doc.id, doc])));
};

function folderAt(root: Folder, path: string): Folder {
  let folder = root;
  for (const name of path.split('/').filter((step) => step !== '.')) {
    const inner: Folder = folder.folders.get(name) ?? {
      path: folder.path === '' ? name : `${folder.path}/${name}`,
      docs: [],
      folders: new Map(),
    };
    folder.folders.set(name, inner);
    folder = inner;
  }
  return folder;
}

function itemsOf({docs: own, folders}: Folder, docs: Docs): Item[] {
  const categories = Array.from(folders.values(), (folder) => categoryOf(folder, docs));
  // A page that is a folder's own stands for the folder, not beside it.
  const ofFolders = categories.flatMap(({link}) => (link?.type === 'doc' ? [link.id] : []));
  const pages = own
    .filter(({id}) => !ofFolders.includes(id))
    .map(({id}): Item => ({type: 'doc', id}));
  return [...categories, ...pages].toSorted((a, b) => compareItems(a, b, docs));
}

function categoryOf(folder: Folder, docs: Docs): Category {
  const {path} = folder;
  const index = folder.docs.find(({source}) => isIndex(source));
  const others = {...folder, docs: folder.docs.filter((doc) => doc !== index)};
  const items = itemsOf(others, docs);
  const ofPage = ({id, title: label}: Doc): Category => {
    return {type: 'category', label, items, link: {type: 'doc', id}};
  };
  if (index) return ofPage(index);
  const label = titleFromPath(`${path}/README.md`);
  const isTrack = items.some((item) => item.type !== 'category' && rankOf(item, docs));
  if (!isTrack) return {type: 'category', label, items};
  // As the ladder itself has it: `Ovens.md` beside `Ovens/` is the track's page, unless it is a level.
  const page = docs.get(path);
  if (page && !readRankedTitle(page.title)) return ofPage(page);
  return {
    type: 'category',
    label,
    items,
    link: {
      type: 'generated-index',
      title: label,
      slug: folderPermalink(path),
      description: `The levels of ${label}.`,
    },
  };
}

function docOf(item: Item, docs: Docs): Doc | undefined {
  return item.type === 'doc' ? docs.get(item.id) : undefined;
}

function rankOf(item: Item, docs: Docs): Rank | undefined {
  return readRankedTitle(docOf(item, docs)?.title ?? '')?.rank;
}

/** The lowest rank at or below an item. */
function lowestRank(item: Item, docs: Docs): Rank | undefined {
  if (item.type !== 'category') return rankOf(item, docs);
  return item.items
    .map((inner) => lowestRank(inner, docs))
    .filter((rank) => rank !== undefined)
    .toSorted(compareRanks)[0];
}

function compareItems(a: Item, b: Item, docs: Docs): number {
  const rankOfA = lowestRank(a, docs);
  const rankOfB = lowestRank(b, docs);
  if (rankOfA && rankOfB)
    return compareRanks(rankOfA, rankOfB) || compareTexts(labelOf(a, docs), labelOf(b, docs));
  if (rankOfA || rankOfB) return rankOfA ? -1 : 1;
  return compareTexts(labelOf(a, docs), labelOf(b, docs));
}

function labelOf(item: Item, docs: Docs): string {
  if (item.type === 'category') return item.label;
  return docOf(item, docs)?.title ?? '';
}
