import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {aliasedSitePath} from '@docusaurus/utils';
import {areaPagesData} from '../ladder/compare/area-page-data';
import {levelData, levelLabel} from '../ladder/compare/level-data';
import {levelRelations} from '../ladder/compare/level-relations';
import {levelDataAddress} from '../ladder/compare/compare-address';
import type {CompareList, PairLink} from '../ladder/compare/compare-list';
import {formerNames, neighbourPairs, type NeighbourPair} from '../ladder/compare/level-names';
import type {Language} from '../ladder/language';
import type {Level} from '../ladder/model';
import {shortName} from '../ladder/rank';
import type {Snapshot} from '../ladder/snapshot';
import {compact, levelDataFile, levelListFile, levelRelationsFile} from './data-files';
import type {PublishedFile} from './files/published-file';

const components = '@site/src/components/compare';

/**
 * Adds the pages that set levels side by side: `/compare/`, one for each pair of neighbors, one for each area of a track.
 *
 * @param snapshot - the ladder
 * @param actions - Docusaurus' own
 * @param context - where the project is, what the site is served under, and how it speaks
 * @returns the data of each level, for `/compare/` and `/review/` to load
 */
export async function addCompareRoutes(
  {ladder, surroundings, ids, links: {registry}}: Snapshot,
  {addRoute, createData: createDataFile}: PluginContentLoadedActions,
  {
    siteDir,
    baseUrl,
    language,
  }: Pick<LoadContext, 'siteDir' | 'baseUrl'> & {readonly language: Language},
): Promise<PublishedFile[]> {
  // A module is named by its path: not by where on this machine the project is, or no two builds would be the same.
  const createData = async (name: string, data: string): Promise<string> =>
    aliasedSitePath(await createDataFile(name, data), siteDir);
  const context = {ids, registry, surroundings};
  const at = (permalink: string): string => `${baseUrl.replace(/\/$/u, '')}${permalink}`;
  const files = new Map<Level, {module: string; name: string; content: string}>();
  const levels = ladder.tracks.flatMap((track) => track.levels.map((level) => ({level, track})));
  await Promise.all(
    levels.map(async ({level, track}) => {
      const data = levelData(level, track, context);
      const content = compact(data);
      const module = await createData(levelDataFile(level.path), content);
      files.set(level, {module, name: data.name, content});
    }),
  );
  await Promise.all(
    [...levelRelations(ladder, context)].map(([level, relations]) =>
      createData(levelRelationsFile(level.path), compact(relations)),
    ),
  );

  const pairs = neighbourPairs(ladder);
  const list = await createData(
    levelListFile,
    compact({
      levels: levels.map(({level, track}) => {
        const former = formerNames(level, registry.records.get(ids.get(level) ?? ''));
        return {
          ...levelLabel(level, track),
          ...(former.length > 0 && {former}),
        };
      }),
      pairs: pairs.map(({from, to, track, permalink}) => ({
        track: track.name,
        from: from.title,
        to: to.title,
        permalink,
      })),
    } satisfies CompareList),
  );
  addRoute({
    path: at('/compare/'),
    component: `${components}/ComparePage`,
    modules: {list},
    exact: true,
  });

  pairs.forEach(({from, to, permalink}, index) => {
    const [below, above] = [pairs[index - 1], pairs[index + 1]];
    addRoute({
      path: at(permalink),
      component: `${components}/NeighbourPage`,
      modules: {from: files.get(from)?.module ?? '', to: files.get(to)?.module ?? ''},
      props: {
        ...(below?.to === from && {below: pairLink(below, language)}),
        ...(above?.from === to && {above: pairLink(above, language)}),
      },
      exact: true,
    });
  });

  for (const {permalink, data} of areaPagesData(ladder, context)) {
    addRoute({
      path: at(permalink),
      component: `${components}/AreaPage`,
      props: {page: data},
      exact: true,
    });
  }
  return [...files.values()].map(({name, content}) => ({
    path: levelDataAddress(name).slice(1),
    content: () => content,
  }));
}

function pairLink({from, to, permalink}: NeighbourPair, {say}: Language): PairLink {
  const ranks = [from, to].map(({level}) => shortName(level));
  const [first = '', second = ''] = ranks[0] === ranks[1] ? [from.title, to.title] : ranks;
  return {name: say`${first} to ${second}`, permalink};
}
