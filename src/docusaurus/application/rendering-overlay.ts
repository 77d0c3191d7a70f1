import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readRegistry, readRoutes, registryLine, type GeneratedRoute} from './generated-routes';
import type {RenderingPlan} from './kept-renderings';
import {leaves, type ChunkNames} from './static-routes';

/** What lies over Docusaurus' own generated files, and what pages are made of. */
interface RenderingOverlay {
  readonly folder: string;
  readonly plan: RenderingPlan;
}

/**
 * Writes what the renderer of pages knows of the site: a folder that lies over Docusaurus' own folder of generated files
 * when the code that renders pages is bundled. The data of pages is not bundled: it is read where a page is rendered. A
 * ladder has several files of it for each level, which the bundler would parse, hold and keep in its cache, every one.
 *
 * @param generatedFilesDir - Docusaurus' folder of generated files, complete
 * @param siteDir - the project's folder
 * @param store - the folder of what earlier builds have rendered
 */
export function writeRenderingOverlay(
  generatedFilesDir: string,
  siteDir: string,
  store: string,
): RenderingOverlay {
  const overlay = join(generatedFilesDir, 'rendering');
  rmSync(overlay, {recursive: true, force: true});
  // Where a browser finds the levels that are compared, by their names: no page is rendered with them.
  mkdirSync(join(overlay, 'ladder/default'), {recursive: true});
  const read = (name: string): string => readFileSync(join(generatedFilesDir, name), 'utf8');
  const registry = readRegistry(read('registry.js'));
  const routes = readRoutes(read('routes.js'));
  const chunkNames = JSON.parse(read('routesChunkNames.json')) as ChunkNames;
  const ofSeveral = chunksOfOuterRoutes(routes, chunkNames);
  const lines = [...registry].map(([name, request]) => {
    if (!request.endsWith('.json')) return registryLine(name, request);
    const [key, file, quoted] = [name, fileOf(request), request].map((text) =>
      JSON.stringify(text),
    );
    const reader = ofSeveral.has(name) ? 'readForAll' : 'readForPage';
    return `${key}: [() => ${reader}(${file}), ${quoted}, ${quoted}],`;
  });
  writeFileSync(
    join(overlay, 'registry.js'),
    `import {readForAll, readForPage} from '@site/src/docusaurus/application/page-data';
export default {
${lines.join('\n')}
};
`,
  );
  const plan: RenderingPlan = {
    store,
    pages: chunksOfPages(routes, chunkNames),
    data: Object.fromEntries(
      [...registry].flatMap(([name, request]) =>
        request.endsWith('.json') ? [[name, fileOf(request)]] : [],
      ),
    ),
  };
  const planFile = join(generatedFilesDir, 'rendering-plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  writeFileSync(join(overlay, 'rendering-plan.json'), JSON.stringify({planFile}));
  return {folder: overlay, plan};

  function fileOf(request: string): string {
    return request
      .replace(/^@generated\//u, () => `${generatedFilesDir}/`)
      .replace(/^@site\//u, () => `${siteDir}/`);
  }
}

/** The names of the chunks that each page loads: its own, and those of the routes it stands in. */
function chunksOfPages(
  routes: readonly GeneratedRoute[],
  chunkNames: ChunkNames,
  outer: readonly string[] = [],
): Record<string, readonly string[]> {
  const pages: Record<string, readonly string[]> = {};
  for (const {path, key, routes: inner} of routes) {
    if (key === undefined) continue;
    const names = [...outer, ...leaves(chunkNames[key] ?? [])];
    Object.assign(pages, inner ? chunksOfPages(inner, chunkNames, names) : {[path]: names});
  }
  return pages;
}

/** The names of the chunks that pages share because they stand in one route. */
function chunksOfOuterRoutes(
  routes: readonly GeneratedRoute[],
  chunkNames: ChunkNames,
): ReadonlySet<string> {
  return new Set(
    routes.flatMap(({key, routes: inner}) =>
      inner
        ? [...leaves(chunkNames[key ?? ''] ?? []), ...chunksOfOuterRoutes(inner, chunkNames)]
        : [],
    ),
  );
}
