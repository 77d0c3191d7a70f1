import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import type {Compiler} from 'webpack';
import {claimStore, storeFolder} from '../../workspace/stores';
import type {Workspace} from '../../workspace/workspace';
import {finishSite} from '../finish/finish-site';
import {compilePageScript} from '../browser-scripts';
import {compileSearchProgram} from '../search-files';
import {forgetRenderings, type RenderingPlan} from './kept-renderings';
import {linkedFileRequests} from './linked-files';
import {writeRenderingOverlay} from './rendering-overlay';
import {withSteadyNames} from './steady-names';
import {writeOverlay} from './write-overlay';

interface Options {
  readonly workspace: Workspace;
}

/**
 * The Docusaurus plugin that decides what a page loads. In a build, what runs in a browser is bundled without the static
 * pages, which are complete as HTML, and the built pages are finished. A development server shows every page through the
 * application, and needs it whole.
 */
export function applicationPlugin(
  {siteDir, generatedFilesDir, baseUrl}: LoadContext,
  {workspace}: Options,
): Plugin {
  const building = process.env.NODE_ENV === 'production';
  let linkedFiles: string[] = [];
  let applicationPaths: readonly string[] = [];
  let plan: RenderingPlan | undefined;
  return {
    name: 'application',
    async loadContent() {
      const assets = join(siteDir, 'static');
      linkedFiles = linkedFileRequests(await workspace.read(), workspace.folder, assets);
    },
    getClientModules: () =>
      building ? [join(siteDir, 'src/docusaurus/application/leave-to-browser.ts')] : [],
    configureWebpack(config, isServer) {
      const place = [generatedFilesDir, baseUrl, workspace.folder];
      const experiments = withWholeCacheKey(
        config.experiments as Experiments | undefined,
        siteDir,
        place,
      );
      if (!building) return {experiments};
      if (isServer) {
        const room = join(siteDir, 'src/docusaurus/application');
        const store = storeFolder(join(siteDir, '.cache/renderings'), ...place);
        claimStore(store, workspace.folder);
        const rendering = writeRenderingOverlay(generatedFilesDir, siteDir, join(store, 'pages'));
        plan = rendering.plan;
        const alias = {
          'react-router-config$': join(room, 'find-routes.tsx'),
          '@docusaurus/router': join(room, 'router.ts'),
          '@generated': [rendering.folder, generatedFilesDir],
        };
        return {
          experiments,
          plugins: [
            whenBundled(() => {
              workspace.forget();
            }),
          ],
          resolve: {alias},
          entry: {main: join(room, 'rendering-entry.ts')},
          // Named for what they are of, not for what is in them: the bundle is the same when the text of a page changes.
          output: {chunkFilename: 'assets/js/[name].js'},
        };
      }
      const overlay = writeOverlay(generatedFilesDir, linkedFiles);
      applicationPaths = overlay.applicationPaths;
      return {
        ...withSteadyNames(config.optimization),
        experiments,
        resolve: {alias: {'@generated': [overlay.folder, generatedFilesDir]}},
      };
    },
    configurePostCss: (options) =>
      building ? {...options, plugins: options.plugins.filter(isOfUse), config: false} : options,
    async postBuild({outDir, routesPaths}) {
      if (plan) forgetRenderings(plan);
      await finishSite({
        outDir,
        baseUrl,
        paths: routesPaths,
        applicationPaths,
        pageScript: compilePageScript(baseUrl),
        // The program that searches makes elements too, which styles may select by.
        otherScripts: [compileSearchProgram().text],
        keptStyles: join(siteDir, '.cache/styles.css'),
      });
    },
  };
}

/** Does something when the bundler is done: the pages that are left to do are rendered from what it made. */
function whenBundled(act: () => void): {apply: (compiler: Compiler) => void} {
  return {
    apply(compiler) {
      compiler.hooks.done.tap('ladder-when-bundled', act);
    },
  };
}

/**
 * The minifier writes style sheets for the browsers in package.json by itself. What would do so before it takes longer to
 * load than all else that happens to style sheets.
 */
function isOfUse(plugin: unknown): boolean {
  return !(Array.isArray(plugin) && String(plugin[0]).includes('postcss-preset-env'));
}

/** The bundler's own settings, as far as they are of use here; its types are not those of what it runs on. */
interface Experiments {
  readonly cache?: {readonly version: string};
}

/**
 * What the bundler's cache has to know beside what Docusaurus tells it, or one build would be given modules of another:
 * where its generated files and its ladder are, which browsers the site is for (package.json), which versions of the
 * tools are installed (the lockfile).
 */
function withWholeCacheKey(
  experiments: Experiments | undefined,
  siteDir: string,
  place: readonly string[],
): object {
  if (!experiments?.cache) return {};
  const version = [experiments.cache.version, ...place].join('|');
  const buildDependencies = ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) =>
    join(siteDir, name),
  );
  return {cache: {version, buildDependencies}};
}
