import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readRegistry, readRoutes, writeRegistry, writeRoutes} from './generated-routes';
import {withoutLeftOut} from './left-out';
import {applicationRoutes, type ChunkNames} from './static-routes';

/** Of the site's configuration, what code in a browser reads; the rest speaks of files and of this machine. */
const publicSettings = [
  'title',
  'tagline',
  'url',
  'baseUrl',
  'favicon',
  'trailingSlash',
  'noIndex',
  'baseUrlIssueBanner',
  'titleDelimiter',
  'customFields',
];
const unusedThemeSettings = ['prism', 'blog', 'mermaid', 'algolia', 'announcementBar'];

/** The chunk that holds no code of use: it makes the bundler write the files that pages link to. */
const linkedFilesChunk = 'linked-files';

/** What lies over Docusaurus' own generated files. */
export interface Overlay {
  readonly folder: string;
  /** The paths of the pages that need the application, with the base URL. */
  readonly applicationPaths: readonly string[];
}

/**
 * Writes what the application knows of the site, without what only static pages need: a folder that lies over
 * Docusaurus' own folder of generated files when the application is bundled.
 *
 * @param generatedFilesDir - Docusaurus' folder of generated files, complete
 * @param linkedFiles - requests of files that static pages link to
 */
export function writeOverlay(generatedFilesDir: string, linkedFiles: readonly string[]): Overlay {
  const read = (name: string): string => readFileSync(join(generatedFilesDir, name), 'utf8');
  const overlay = join(generatedFilesDir, 'application');
  rmSync(overlay, {recursive: true, force: true});
  mkdirSync(overlay, {recursive: true});
  const write = (name: string, text: string): void => {
    writeFileSync(join(overlay, name), text);
  };

  const {routes, chunkNames, registry, paths} = applicationRoutes(
    readRoutes(read('routes.js')),
    JSON.parse(read('routesChunkNames.json')) as ChunkNames,
    readRegistry(read('registry.js')),
  );
  write('routes.js', writeRoutes(routes));
  write('routesChunkNames.json', JSON.stringify(chunkNames));
  write(
    'registry.js',
    writeRegistry(
      new Map([
        ...registry,
        ...(linkedFiles.length > 0
          ? [[linkedFilesChunk, `@generated/${linkedFilesChunk}.js`] as const]
          : []),
      ]),
    ),
  );
  write(
    `${linkedFilesChunk}.js`,
    linkedFiles.map((request) => `require(${JSON.stringify(request)});\n`).join(''),
  );
  write('client-modules.js', withoutLeftOut(read('client-modules.js')));
  write('globalData.json', JSON.stringify(withoutPages(JSON.parse(read('globalData.json')))));
  write('docusaurus.config.mjs', publicConfig(read('docusaurus.config.mjs')));
  return {folder: overlay, applicationPaths: paths};
}

interface DocsData {
  versions?: {docs?: unknown; sidebars?: unknown}[];
}

/** The docs plugin tells every page the address of every other; only its own version menu, which we have not, asks. */
function withoutPages(globalData: unknown): unknown {
  const data = globalData as Record<string, Record<string, DocsData> | undefined>;
  for (const instance of Object.values(data['docusaurus-plugin-content-docs'] ?? {})) {
    for (const version of instance.versions ?? []) {
      version.docs = [];
      version.sidebars = {};
    }
  }
  return data;
}

function publicConfig(code: string): string {
  const json = /export default (\{[\s\S]*\});?\s*$/u.exec(code)?.[1];
  if (json === undefined) {
    throw new Error(
      'Unexpected shape of the generated docusaurus.config.mjs, expected the one of Docusaurus 3.10: after an upgrade, see src/docusaurus/application',
    );
  }
  const all = JSON.parse(json) as Record<string, unknown>;
  const kept = Object.fromEntries(
    Object.entries(all).filter(([key]) => publicSettings.includes(key)),
  );
  const themeConfig = Object.fromEntries(
    Object.entries(all.themeConfig ?? {}).filter(([key]) => !unusedThemeSettings.includes(key)),
  );
  const {experimental_router: router} = (all.future ?? {}) as {experimental_router?: unknown};
  const config = {...kept, themeConfig, future: {experimental_router: router}};
  return `export default ${JSON.stringify(config)};\n`;
}
