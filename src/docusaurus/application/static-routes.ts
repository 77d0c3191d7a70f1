import type {GeneratedRoute, Registry} from './generated-routes';

/**
 * What makes a page static: complete as HTML, with nothing on it that React has to keep alive. Every page made by one of
 * these components, or below one, is static; every other is taken to need the application. Forgetting a component here
 * costs weight, not function.
 */
const staticComponents: readonly string[] = [
  // Every page made of a Markdown file, and the pages of tracks that have none.
  '@theme/DocsRoot',
  '@site/src/pages/index.tsx',
  // What is searched for is shown by the page's own script.
  '@site/src/pages/search.tsx',
  '@site/src/components/compare/NeighbourPage',
  '@site/src/components/compare/AreaPage',
];

/** What Docusaurus calls chunk names: `__comp`, `__context` and the rest, nested. */
export type ChunkNames = Readonly<Record<string, ChunkTree>>;
type ChunkTree = string | readonly ChunkTree[] | {readonly [name: string]: ChunkTree};

/** What the application has to know of the site. */
export interface ApplicationRoutes {
  readonly routes: readonly GeneratedRoute[];
  readonly chunkNames: ChunkNames;
  readonly registry: Registry;
  /** The paths of the pages that need the application, with the base URL. */
  readonly paths: readonly string[];
}

/**
 * Leaves the static pages out of the application: it neither renders them nor carries their addresses, so that it stays
 * the same size however large the ladder grows.
 *
 * @param routes - all routes of the site
 * @param chunkNames - the chunks of each
 * @param registry - the modules of the chunks
 */
export function applicationRoutes(
  routes: readonly GeneratedRoute[],
  chunkNames: ChunkNames,
  registry: Registry,
): ApplicationRoutes {
  const kept = keep(routes);
  const keys = new Set(kept.flatMap(keysOf));
  const keptNames = Object.fromEntries(Object.entries(chunkNames).filter(([key]) => keys.has(key)));
  const used = new Set(Object.values(keptNames).flatMap(leaves));
  return {
    routes: kept,
    chunkNames: keptNames,
    registry: new Map([...registry].filter(([name]) => used.has(name))),
    paths: kept.flatMap(pathsOf),
  };

  function keep(some: readonly GeneratedRoute[]): GeneratedRoute[] {
    return some.flatMap((route) => {
      if (staticComponents.includes(componentOf(route) ?? '')) return [];
      const inner = route.routes && keep(route.routes);
      return inner?.length === 0 ? [] : [{...route, ...(inner && {routes: inner})}];
    });
  }

  function componentOf({key}: GeneratedRoute): string | undefined {
    const tree = chunkNames[key ?? ''];
    const name = tree && typeof tree === 'object' && '__comp' in tree ? tree.__comp : undefined;
    return typeof name === 'string' ? registry.get(name) : undefined;
  }
}

function keysOf({key, routes}: GeneratedRoute): string[] {
  return [...(key === undefined ? [] : [key]), ...(routes ?? []).flatMap(keysOf)];
}

function pathsOf({path, key, routes}: GeneratedRoute): string[] {
  if (routes) return routes.flatMap(pathsOf);
  return key === undefined ? [] : [path];
}

/** All chunk names in a tree of them. */
export function leaves(tree: ChunkTree): string[] {
  return typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(leaves);
}
