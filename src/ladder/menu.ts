/** A ladder of up to so many pages has its whole menu on every page. */
const largestWholeMenu = 40;

/** In a larger one the other folders are names alone, if there are no more than so many. */
const mostOtherFolders = 24;

/** A page in the menu, or a folder of pages. */
export interface MenuItem {
  readonly label: string;
  /** A folder without a page of its own has none. */
  readonly href?: string;
  /** A level's. */
  readonly rank?: string;
  readonly role?: string;
  /** What is in a folder. */
  readonly items?: readonly MenuItem[];
}

/** A menu as one page shows it. */
export interface MenuAround {
  readonly items: readonly MenuItem[];
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
export function menuAround(items: readonly MenuItem[], here: string): MenuAround {
  if (sizeOf(items) <= largestWholeMenu) return {items, isCut: false};
  return around(items, here);
}

/**
 * The menu of the home page, which shows every level itself: tracks are names there, and none are left where they are too
 * many.
 *
 * @param items - the whole menu
 */
export function menuWithoutLevels(items: readonly MenuItem[]): readonly MenuItem[] {
  const isTrack = ({items: inner}: MenuItem): boolean =>
    inner?.some(({rank, items: below}) => rank !== undefined || below !== undefined) ?? false;
  const showsTracks = items.filter(isTrack).length <= mostOtherFolders;
  return items.flatMap((item) => {
    if (!isTrack(item)) return [item];
    return showsTracks ? [{...item, items: []}] : [];
  });
}

function around(items: readonly MenuItem[], here: string): MenuAround {
  const folders = items.filter((item) => item.items).length;
  let isCut = false;
  const shown = items.flatMap((item): MenuItem[] => {
    if (!item.items) return [item];
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

/** Whether a page stands in an item of the menu, or is it; an area's page stands below the address of its track. */
function holds({href, items = []}: MenuItem, here: string): boolean {
  const address = href?.replace(/\/?$/u, '/');
  return (
    address === here ||
    (items.length > 0 && address !== undefined && here.startsWith(address)) ||
    items.some((inner) => holds(inner, here))
  );
}

/** Every page is rendered with the same menu: it is counted once. */
const sizes = new WeakMap<readonly MenuItem[], number>();

function sizeOf(items: readonly MenuItem[]): number {
  const known = sizes.get(items);
  if (known !== undefined) return known;
  const size = items
    .map((item) => (item.items ? 1 + sizeOf(item.items) : 1))
    .reduce((sum, one) => sum + one, 0);
  sizes.set(items, size);
  return size;
}
