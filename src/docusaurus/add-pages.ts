import {changesPages} from '../ladder/changes/changes-pages';
import {lastChangeOfPages} from '../ladder/changes/last-change-of-pages';
import type {ToldLadder} from '../ladder/changes/told';
import {areaPagesData} from '../ladder/compare/area-page-data';
import {levelDataAddress} from '../ladder/compare/compare-address';
import {levelData} from '../ladder/compare/level-data';
import {levelRelations} from '../ladder/compare/level-relations';
import {compareList, listLevels} from '../ladder/compare/list-levels';
import {pairPages} from '../ladder/compare/pair-pages';
import {thenPath} from '../ladder/compare/then-address';
import type {Language} from '../ladder/language';
import type {Level} from '../ladder/model';
import {changesFeeds} from '../ladder/publish/feeds';
import type {LinkSite} from '../ladder/publish/link-page-head';
import type {ReviewList} from '../ladder/review/review-list';
import type {Snapshot} from '../ladder/snapshot';
import {levelDataFile, levelRelationsFile} from './data-files';
import type {PublishedFile} from './files/published-file';
import type {PageMaker} from './page-maker';

/**
 * Adds the pages that set levels side by side: `/compare/`, one for each pair of neighbors, one for each area of a track; and
 * the one that sets a level beside what it said before.
 *
 * @returns the data of each level, for these and `/review/` to load
 */
export async function addComparePages(
  {ladder, surroundings, ids, links: {registry}}: Snapshot,
  {data, page}: PageMaker,
  language: Language,
): Promise<PublishedFile[]> {
  const context = {ids, registry, surroundings};
  const levels = ladder.tracks.flatMap((track) =>
    track.levels.map((level) => [level, levelData(level, track, context)] as const),
  );
  const modules = new Map<Level, string>();
  for (const [level, own] of levels) modules.set(level, await data(levelDataFile(level.path), own));
  await Promise.all(
    [...levelRelations(ladder, context)].map(([level, relations]) =>
      data(levelRelationsFile(level.path), relations),
    ),
  );
  const list = await data('levels.json', compareList(ladder, context));
  page('/compare/', 'compare/ComparePage', {modules: {list}});
  page(thenPath, 'compare/ThenPage', {modules: {list}});
  for (const {from, to, permalink, links} of pairPages(ladder, language)) {
    const shown = {from: modules.get(from) ?? '', to: modules.get(to) ?? ''};
    page(permalink, 'compare/NeighbourPage', {modules: shown, props: links});
  }
  for (const {permalink, data: area} of areaPagesData(ladder, context))
    page(permalink, 'compare/AreaPage', {props: {page: area}});
  return levels.map(([, own]) => ({
    path: levelDataAddress(own.name).slice(1),
    content: () => JSON.stringify(own),
  }));
}

/**
 * Adds the pages of what changed, and gives the pages of levels their latest change.
 *
 * @param told - what became of the ladder
 * @returns the feeds
 */
export async function addChangesPages(
  told: ToldLadder,
  {ladder, ids}: Snapshot,
  make: PageMaker,
  site: LinkSite,
): Promise<PublishedFile[]> {
  const props = {since: told.since};
  const pages = changesPages(told);
  const list = await make.data(
    'changes.json',
    pages.map(({permalink, year, part}) => ({permalink, year, part})),
  );
  await Promise.all(
    pages.map(async (page, index) => {
      const own = await make.data(`changes-${index}.json`, page);
      make.page(page.permalink, 'changes/ChangesPage', {modules: {page: own, pages: list}, props});
    }),
  );
  await make.data('last-changes.json', lastChangeOfPages(ladder, ids, pages));
  const feeds = changesFeeds(ladder, told, pages, site);
  return feeds.map(({path, xml}) => ({path, content: xml}));
}

/** Adds the page of reviews, which knows every level by its name and its id. */
export async function addReviewPage(
  {ladder, ids, links: {registry}}: Snapshot,
  {data, page}: PageMaker,
  title: string,
): Promise<void> {
  const levels = listLevels(ladder, {ids, registry}, (level) => ({id: ids.get(level) ?? ''}));
  const list = await data('review.json', {title, levels} satisfies ReviewList);
  page('/review/', 'review/ReviewPage', {modules: {list}});
}
