import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Snapshot, Workspace} from '../workspace/workspace';
import {linkPageMiddleware, writeLinkPages} from './link-pages';

/**
 * The Docusaurus plugin of permanent links: writes a page for each beside a build, and answers for them while a
 * development server runs.
 */
export async function linksPlugin(
  {siteDir, siteConfig, baseUrl}: LoadContext,
  {workspace}: {readonly workspace: Workspace},
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  const site = {title: siteConfig.title, url: siteConfig.url, baseUrl};
  let snapshot: Snapshot = await workspace.read();
  return {
    name: 'ladder-links',
    async allContentLoaded() {
      snapshot = await workspace.read();
    },
    // Docusaurus takes settings of the development server from here, though its types do not know them.
    configureWebpack: (_, isServer) =>
      isServer || building
        ? {}
        : ({
            devServer: {
              // Docusaurus has a function of its own here; what both return is joined, so this one adds in place:
              // before the fallback that answers every address with the application.
              setupMiddlewares: (middlewares: unknown[]) => {
                middlewares.unshift(linkPageMiddleware(siteDir, site, () => snapshot));
                return [];
              },
            },
          } as object),
    async postBuild({outDir, routesPaths}) {
      const store = process.env.KEPT_LINK_PAGES;
      await writeLinkPages(snapshot, site, {outDir, siteDir, routes: routesPaths, store});
    },
  };
}
