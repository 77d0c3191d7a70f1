import type {PluginOptions} from '@docusaurus/plugin-content-docs';
import {compareTexts} from '../ladder/ladder';
import {titleFromPath} from '../ladder/parse/page';
import {folderPermalink} from '../ladder/permalink';
import {compareRanks, readRankedTitle, type Rank} from '../ladder/rank';

type Generator = PluginOptions['sidebarItemsGenerator'];
type Item = Awaited<ReturnType<Generator>>[number];
type Category = Extract<Item, {type: 'category'}>;
type Doc = Parameters<Generator>[0]['docs'][number];
/** By their ids: a menu of a thousand pages asks for each of them many times. */
type Docs = ReadonlyMap<string, Doc>;

/**
 * Builds the menu from the folders: tracks by their lowest rank, in each its levels by rank, then everything else by
 * name. A new file appears without any other edit.
 */
export const ladderSidebar: Generator = async ({defaultSidebarItemsGenerator, ...args}) => {
  const items = await defaultSidebarItemsGenerator({
    ...args,
    // The one convention that Git hosts share; Docusaurus would also take `Track/Track.md` for the folder's page.
    isCategoryIndex: ({fileName}) => /^(?:readme|index)$/iu.test(fileName),
  });
  return arrange(items, new Map(args.docs.map((doc) => [doc.id, doc])));
};

function arrange(items: readonly Item[], docs: Docs): Item[] {
  const arranged = items.map((item) =>
    item.type === 'category' ? arrangeCategory(item, docs) : item,
  );
  // A page that is a folder's own stands for the folder, not beside it.
  const ofFolders = arranged.flatMap((item) =>
    item.type === 'category' && item.link?.type === 'doc' ? item.link.id : [],
  );
  return arranged
    .filter((item) => item.type !== 'doc' || !ofFolders.includes(item.id))
    .toSorted((a, b) => compareItems(a, b, docs));
}

function arrangeCategory(category: Category, docs: Docs): Category {
  const items = arrange(category.items, docs);
  if (category.link) return {...category, items};
  const folder = folderOf(category, docs);
  const label = titleFromPath(`${folder}/README.md`);
  const isTrack = items.some((item) => item.type !== 'category' && rankOf(item, docs));
  if (!isTrack) return {...category, label, items};
  // As the ladder itself has it: `Ovens.md` beside `Ovens/` is the track's page, unless it is a level.
  const beside = docs.get(folder);
  if (beside && !readRankedTitle(beside.title))
    return {...category, label: beside.title, items, link: {type: 'doc', id: beside.id}};
  return {
    ...category,
    label,
    items,
    link: {
      type: 'generated-index',
      title: label,
      slug: folderPermalink(folder),
      description: `The levels of ${label}.`,
    },
  };
}

/** The folder a category stands for: Docusaurus only says its name, its documents know the rest. */
function folderOf(category: Category, docs: Docs, above = 0): string {
  for (const item of category.items) {
    if (item.type === 'category') {
      const inner = folderOf(item, docs, above + 1);
      if (inner) return inner;
    }
    const folder = docOf(item, docs)?.sourceDirName.split('/') ?? [];
    if (folder.length > 0) return folder.slice(0, folder.length - above).join('/');
  }
  return '';
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
