import type {PluginOptions} from '@docusaurus/plugin-content-docs';
import type {MenuItem} from '../ladder/menu';
import {wholeMenu} from '../ladder/whole-menu';
import type {Workspace} from '../workspace/workspace';

type Generator = PluginOptions['sidebarItemsGenerator'];
type Item = Awaited<ReturnType<Generator>>[number];

/**
 * Gives Docusaurus the menu of a ladder as it is on disk. Its own generator is not asked: it uses the names of folders as
 * keys of plain objects, where `constructor` and `__proto__` are taken.
 */
export function ladderSidebar(workspace: Workspace): Generator {
  return async ({docs}) => {
    const ids = new Map(docs.map(({id, frontMatter}) => [frontMatter.slug, id]));
    return wholeMenu((await workspace.read()).ladder).flatMap((item) => sidebarItem(item, ids));
  };
}

/**
 * An item of the menu as Docusaurus has it. Of a track without a page it makes the page.
 *
 * @param ids - Docusaurus' names for pages, by their addresses; a page without one is left out
 */
export function sidebarItem(
  {label, href, items}: MenuItem,
  ids: ReadonlyMap<string | undefined, string>,
): Item[] {
  const id = ids.get(href);
  if (!items) return id === undefined ? [] : [{type: 'doc', id}];
  const inner = items.flatMap((item) => sidebarItem(item, ids));
  if (href === undefined) return [{type: 'category', label, items: inner}];
  const link =
    id === undefined
      ? ({type: 'generated-index', title: label, slug: href} as const)
      : ({type: 'doc', id} as const);
  return [{type: 'category', label, items: inner, link}];
}
