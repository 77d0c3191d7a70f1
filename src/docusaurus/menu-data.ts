import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {MenuItem} from '../ladder/menu';

type Version = LoadedContent['loadedVersions'][number];
type SidebarItem = Version['sidebars'][string][number];

/**
 * The menu of every page, those that are no page of the docs plugin included, which gives its own pages alone a menu.
 *
 * @param content - what the docs plugin has loaded
 */
export function menuData({loadedVersions}: LoadedContent): MenuItem[] {
  return loadedVersions.flatMap(({sidebars, docs}) => {
    const byId = new Map(docs.map((doc) => [doc.id, doc]));
    return Object.values(sidebars).flatMap((items) =>
      items.flatMap((item) => menuItem(item, byId)),
    );
  });
}

function menuItem(
  item: SidebarItem,
  docs: ReadonlyMap<string, Version['docs'][number]>,
): MenuItem[] {
  if (item.type === 'category') {
    const {label, link, items} = item;
    const href = link?.type === 'doc' ? docs.get(link.id)?.permalink : link?.permalink;
    return [{label, ...(href && {href}), items: items.flatMap((inner) => menuItem(inner, docs))}];
  }
  const doc = item.type === 'doc' ? docs.get(item.id) : undefined;
  if (!doc || doc.unlisted) return [];
  const {rank, role} = doc.frontMatter.sidebar_custom_props ?? {};
  return [
    {
      label: doc.title,
      href: doc.permalink,
      ...(typeof rank === 'string' && typeof role === 'string' && {rank, role}),
    },
  ];
}
