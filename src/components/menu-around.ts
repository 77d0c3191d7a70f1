import type {PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';

/** A ladder of up to so many pages has its whole menu on every page. */
const largestWholeMenu = 120;

/** In a larger one the other folders are names alone, if there are no more than so many. */
const mostOtherFolders = 24;

/** A menu as one page shows it. */
export interface MenuAround {
  readonly items: PropSidebar;
  /** Whether folders were left out, which the home page has. */
  readonly isCut: boolean;
}

/**
 * The part of the menu that a page carries. A small ladder's is whole; in a large one the page's own folder is, so that
 * reading a level costs the same however many there are.
 *
 * @param items - the whole menu
 * @param here - the path of the page, with a slash at the end
 */
export function menuAround(items: PropSidebar, here: string): MenuAround {
  if (sizeOf(items) <= largestWholeMenu) return {items, isCut: false};
  return around(items, here);
}

function around(items: PropSidebar, here: string): MenuAround {
  const folders = items.filter(({type}) => type === 'category').length;
  let isCut = false;
  const shown = items.flatMap((item): PropSidebarItem[] => {
    if (item.type !== 'category') return [item];
    if (holds(item, here)) {
      const inside = around(item.items, here);
      isCut ||= inside.isCut;
      return [{...item, items: inside.items}];
    }
    isCut ||= folders > mostOtherFolders;
    return folders > mostOtherFolders ? [] : [{...item, items: []}];
  });
  return {items: shown, isCut};
}

/** Whether a page stands in an item of the menu, or is it. */
function holds(item: PropSidebarItem, here: string): boolean {
  if (item.type === 'html') return false;
  const isIt = item.href !== undefined && (item.href === here || `${item.href}/` === here);
  return isIt || (item.type === 'category' && item.items.some((inner) => holds(inner, here)));
}

/** Every page is rendered with the same menu: it is counted once. */
const sizes = new WeakMap<PropSidebar, number>();

function sizeOf(items: PropSidebar): number {
  const known = sizes.get(items);
  if (known !== undefined) return known;
  const size = items
    .map((item) => (item.type === 'category' ? 1 + sizeOf(item.items) : 1))
    .reduce((sum, one) => sum + one, 0);
  sizes.set(items, size);
  return size;
}
