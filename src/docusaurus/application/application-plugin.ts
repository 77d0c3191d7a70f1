import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import type {Workspace} from '../../workspace/workspace';
import {linkedFileRequests} from './linked-files';
import {writeOverlay} from './write-overlay';

interface Options {
  readonly workspace: Workspace;
}

/**
 * The Docusaurus plugin that makes the application small: in a build, what runs in a browser is bundled without the
 * static pages, which are complete as HTML. A development server shows every page through the application, and needs it
 * whole.
 */
export function applicationPlugin(
  {siteDir, generatedFilesDir}: LoadContext,
  {workspace}: Options,
): Plugin {
  let linkedFiles: string[] = [];
  return {
    name: 'application',
    async loadContent() {
      const assets = join(siteDir, 'static');
      linkedFiles = linkedFileRequests(await workspace.read(), workspace.folder, assets);
    },
    configureWebpack(_config, isServer) {
      const experiments = {cache: {buildDependencies: cacheDependencies(siteDir)}};
      if (isServer || process.env.NODE_ENV !== 'production') return {experiments};
      const overlay = writeOverlay(generatedFilesDir, linkedFiles);
      return {
        experiments,
        resolve: {
          alias: {
            '@generated': [overlay, generatedFilesDir],
            '@theme/NotFound': join(siteDir, 'src/components/StaticPage.tsx'),
          },
        },
      };
    },
  };
}

/**
 * Files that decide what the bundler makes of a module, and that its cache does not see by itself: which browsers the
 * site is for stands in package.json, which versions of the tools in the lockfile.
 */
function cacheDependencies(siteDir: string): string[] {
  return ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) => join(siteDir, name));
}
