import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Workspace} from '../workspace/workspace';
import {besideBundling} from './beside-bundling';
import {linkPageMiddleware, writeFormerAddresses, writeLinkFolder} from './link-pages';

/**
 * The Docusaurus plugin of permanent links: writes a page for each beside a build, and answers for them while a
 * development server runs.
 */
export async function linksPlugin(
  {siteDir, siteConfig, baseUrl, outDir}: LoadContext,
  {workspace}: {readonly workspace: Workspace},
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  const site = {title: siteConfig.title, url: siteConfig.url, baseUrl};
  // Not the rest of the snapshot: whoever holds it holds every page.
  let {links} = await workspace.read();
  const linkFolder = besideBundling(() =>
    writeLinkFolder(links, site, {outDir, siteDir, store: process.env.KEPT_LINK_PAGES}),
  );
  return {
    name: 'ladder-links',
    async allContentLoaded() {
      ({links} = await workspace.read());
    },
    configureWebpack: (_, isServer) => {
      if (building) return isServer ? {} : {plugins: [linkFolder.plugin]};
      // Docusaurus takes settings of the development server from here, though its types do not know them.
      return {
        devServer: {
          // Docusaurus has a function of its own here; what both return is joined, so this one adds in place:
          // before the fallback that answers every address with the application.
          setupMiddlewares: (middlewares: unknown[]) => {
            middlewares.unshift(linkPageMiddleware(siteDir, site, () => links));
            return [];
          },
        },
      } as object;
    },
    async postBuild({routesPaths}) {
      writeFormerAddresses(links, site, {outDir, routes: routesPaths});
      await linkFolder.finish();
    },
  };
}
