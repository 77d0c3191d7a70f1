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
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      const overlay = writeOverlay(generatedFilesDir, linkedFiles);
      return {
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
