import type {LoadContext, PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {aliasedSitePath} from '@docusaurus/utils';

/** Adds pages of our own to the site, and the data of pages. */
export interface PageMaker {
  /**
   * Writes the data of pages.
   *
   * @returns the module that a page imports it from
   */
  readonly data: (file: string, content: unknown) => Promise<string>;
  /**
   * Adds a page.
   *
   * @param permalink - below the base URL, with slashes at both ends
   * @param component - what shows it, below `src/components`
   */
  readonly page: (
    permalink: string,
    component: string,
    given: Pick<RouteConfig, 'modules' | 'props'>,
  ) => void;
}

/** Docusaurus' own actions, as this site uses them. */
export function pageMaker(
  {addRoute, createData}: PluginContentLoadedActions,
  {siteDir, baseUrl}: Pick<LoadContext, 'siteDir' | 'baseUrl'>,
): PageMaker {
  return {
    // As text, since Docusaurus would indent it. A module is named by its path: not by where on this machine the project
    // is, or no two builds would be the same.
    data: async (file, content) =>
      aliasedSitePath(await createData(file, JSON.stringify(content)), siteDir),
    page: (permalink, component, given) => {
      addRoute({
        path: `${baseUrl}${permalink.slice(1)}`,
        component: `@site/src/components/${component}`,
        ...given,
        exact: true,
      });
    },
  };
}
