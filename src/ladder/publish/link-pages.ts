import {concernsOf} from '../concerns';
import {fragmentAliases, pageAliases} from '../links/aliases';
import type {Links} from '../links/fate';
import {destinationOf, linkPagesOf, type LinkPage} from '../links/link-page';
import {addressOf} from '../links/registry';
import type {LinkSite} from './link-page-head';
import {linkPageHtml} from './link-page-html';
import {movedPageHtml} from './moved-page-html';
import type {Snapshot} from '../snapshot';
import type {PlainFile} from './plain-files';

/** The pages of permanent links, `s/<id>/index.html` for every id there ever was. */
export function linkPages(
  {links, ladder, ids}: Pick<Snapshot, 'links' | 'ladder' | 'ids'>,
  site: LinkSite,
): PlainFile[] {
  const pageOf = linkPagesOf(links, concernsOf(ladder, ids));
  return [...links.registry.records.keys()].map((id) => ({
    path: `s/${id}/index.html`,
    content: () => linkPageHtml(recorded(pageOf(id), id), site),
  }));
}

/**
 * The page of an id that the registry has.
 *
 * @throws Error when there is none
 */
export function recorded(page: LinkPage | undefined, id: string): LinkPage {
  if (!page) throw new Error(`The registry has no record of ${id}`);
  return page;
}

/** A page whose address changed. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
}

/**
 * A page at every address whose page is gone or elsewhere, unless another page is there now.
 *
 * @param routes - the paths of the site's own pages, with the base URL
 */
export function formerAddresses(
  links: Links,
  site: LinkSite,
  routes: readonly string[],
): PlainFile[] {
  const moved = movedPages(links, site, routes).map(({from, to}) => ({
    path: pathOf(from),
    content: () => movedPageHtml(to, site),
  }));
  const isFree = freeAddresses(site, routes);
  return [...goneAddresses(links, site).filter(({path}) => isFree(path)), ...moved];
}

/** Old addresses of pages that are still there, unless another page is there now. */
export function movedPages(
  {registry}: Links,
  site: Pick<LinkSite, 'baseUrl'>,
  routes: readonly string[],
): MovedPage[] {
  const isFree = freeAddresses(site, routes);
  return pageAliases(registry).flatMap(({from, page}) => {
    const to = addressOf(registry, page);
    // The same address but for its case: where that matters there is no file, where it does not the page is there.
    const isOther = page.state === 'live' && from.toLowerCase() !== to.toLowerCase();
    return isOther && isFree(pathOf(from)) ? [{from, to}] : [];
  });
}

/** Whether the site has no page of its own at a path. A page may be made of more than a file: of a folder without one. */
function freeAddresses(
  {baseUrl}: Pick<LinkSite, 'baseUrl'>,
  routes: readonly string[],
): (path: string) => boolean {
  const taken = new Set(routes.map((route) => comparable(route.slice(baseUrl.length))));
  return (path) => !taken.has(comparable(path));
}

/** An address as servers tell them apart: `Track/` and `track/index.html` are one. */
function comparable(path: string): string {
  return decodeURI(path)
    .replace(/\/?(?:index\.html)?$/u, '')
    .toLowerCase();
}

/** Old addresses of pages that were deleted or broken up: they say so, and lead each old fragment on. */
function goneAddresses(links: Links, site: LinkSite): PlainFile[] {
  const pageOf = linkPagesOf(links);
  const aliasesOf = fragmentAliases(links.registry);
  return pageAliases(links.registry).flatMap(({from, page}) => {
    const shown = page.state === 'live' ? undefined : pageOf(page.id);
    if (!shown) return [];
    const fragments = aliasesOf(page.id).away.map(
      ({fragment, section}) => [fragment, destinationOf(links.registry, section)] as const,
    );
    return [{path: pathOf(from), content: () => linkPageHtml(shown, site, fragments)}];
  });
}

function pathOf(address: string): string {
  return `${address.slice(1)}index.html`;
}
