import type {PluginContentLoadedActions} from '@docusaurus/types';
import {aliasedSitePath} from '@docusaurus/utils';
import {changesPages, lastChanges, type LastChange} from '../ladder/changes/changes-pages';
import {tellLadder} from '../ladder/changes/tell-ladder';
import {firstDayOf} from '../ladder/changes/events';
import type {ToldLadder} from '../ladder/changes/told';
import {changesFeeds} from '../ladder/publish/feeds';
import type {LinkSite} from '../ladder/publish/link-page-head';
import {readMainChanges} from '../workspace/git/main-changes';
import type {Snapshot} from '../ladder/snapshot';
import {changesListFile, changesPageFile, compact, lastChangesFile} from './data-files';
import type {PublishedFile} from './files/published-file';

const told = new WeakMap<Snapshot, ToldLadder>();

/**
 * What became of a ladder; read once for each state of it.
 *
 * @param folder - the ladder's folder, absolute
 */
export function toldOf(snapshot: Snapshot, folder: string): ToldLadder {
  const known =
    told.get(snapshot) ??
    tellLadder(snapshot, readMainChanges(folder, firstDayOf(snapshot.links.registry)));
  told.set(snapshot, known);
  return known;
}

/**
 * Adds the pages of what changed, and gives the pages of levels their latest change.
 *
 * @param ladder - what became of the ladder
 * @param snapshot - the ladder of now
 * @returns the feeds
 */
export async function addChangesRoutes(
  ladder: ToldLadder,
  {ladder: now, ids}: Snapshot,
  {addRoute, createData}: PluginContentLoadedActions,
  {siteDir, site}: {readonly siteDir: string; readonly site: LinkSite},
): Promise<PublishedFile[]> {
  const pages = changesPages(ladder);
  const data = async (name: string, content: unknown): Promise<string> =>
    aliasedSitePath(await createData(name, compact(content)), siteDir);
  const list = await data(
    changesListFile,
    pages.map(({permalink, year, part}) => ({permalink, year, part})),
  );
  await Promise.all(
    pages.map(async (page, index) => {
      addRoute({
        path: `${site.baseUrl.replace(/\/$/u, '')}${page.permalink}`,
        component: '@site/src/components/changes/ChangesPage',
        modules: {page: await data(changesPageFile(index), page), pages: list},
        props: {since: ladder.since},
        exact: true,
      });
    }),
  );
  const last = lastChanges(pages);
  const byPage: Record<string, LastChange & {readonly id: string}> = {};
  for (const page of now.pages) {
    const id = ids.get(page);
    const change = last.get(id ?? '');
    if (id !== undefined && change) byPage[page.permalink] = {...change, id};
  }
  await createData(lastChangesFile, compact(byPage));
  const feeds = changesFeeds(now, ladder, pages, site);
  return feeds.map(({path, xml}) => ({path, content: xml}));
}
