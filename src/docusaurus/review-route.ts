import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {aliasedSitePath} from '@docusaurus/utils';
import {levelLabel} from '../ladder/compare/level-data';
import {formerNames} from '../ladder/compare/level-names';
import type {ReviewList} from '../ladder/review/review-list';
import type {Snapshot} from '../ladder/snapshot';
import {compact, reviewListFile} from './data-files';

/**
 * Adds the page of reviews, which knows every level by its name and its id.
 *
 * @param snapshot - the ladder
 * @param actions - Docusaurus' own
 * @param context - where the project is, what the site is served under and what it is called
 */
export async function addReviewRoute(
  {ladder, ids, links: {registry}}: Snapshot,
  {addRoute, createData}: PluginContentLoadedActions,
  {siteDir, baseUrl, title}: Pick<LoadContext, 'siteDir' | 'baseUrl'> & {readonly title: string},
): Promise<void> {
  const list: ReviewList = {
    title,
    levels: ladder.tracks.flatMap((track) =>
      track.levels.map((level) => {
        const id = ids.get(level) ?? '';
        const former = formerNames(level, registry.records.get(id));
        return {
          ...levelLabel(level, track),
          id,
          ...(former.length > 0 && {former}),
        };
      }),
    ),
  };
  const module = await createData(reviewListFile, compact(list));
  addRoute({
    path: `${baseUrl}review/`,
    component: '@site/src/components/review/ReviewPage',
    modules: {list: aliasedSitePath(module, siteDir)},
    exact: true,
  });
}
