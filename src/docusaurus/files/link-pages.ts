import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fragmentAliases, pageAliases} from '../../ladder/links/aliases';
import type {Links} from '../../ladder/links/fate';
import {destinationOf, linkPagesOf} from '../../ladder/links/link-page';
import {addressOf} from '../../ladder/links/registry';
import {linkStyleFile, type LinkSite} from '../../ladder/publish/link-page-head';
import {linkPageHtml} from '../../ladder/publish/link-page-html';
import {movedPageHtml} from '../../ladder/publish/moved-page-html';
import {accentProperties} from '../../ladder/owner/accent';
import type {Ladder} from '../../ladder/model';
import type {Snapshot} from '../../workspace/workspace';
import type {PublishedFile} from './published-file';

/** The pages of permanent links, `s/<id>/index.html` for every id there ever was, and their style sheet. */
export function linkPages(
  {links, ladder, ids}: Pick<Snapshot, 'links' | 'ladder' | 'ids'>,
  site: LinkSite,
): PublishedFile[] {
  const pageOf = linkPagesOf(links, concernsOf(ladder, ids));
  const pages = [...links.registry.records.keys()].map((id): PublishedFile => ({
    path: `s/${id}/index.html`,
    content: () => {
      const page = pageOf(id);
      return page && linkPageHtml(page, site);
    },
  }));
  const styles = join(__dirname, 'link-page.css');
  const accent = site.accent ? accentProperties(site.accent) : '';
  return [
    ...pages,
    {path: `s/${linkStyleFile}`, content: () => readFileSync(styles, 'utf8') + accent},
  ];
}

/** What the lines of a ladder are about, by their ids. */
function concernsOf({pages}: Ladder, ids: Snapshot['ids']): Map<string, string> {
  return new Map(
    pages.flatMap(({statements}) =>
      statements.flatMap((statement): [string, string][] => {
        const id = ids.get(statement);
        const {concern} = statement;
        return id === undefined || concern === undefined ? [] : [[id, concern]];
      }),
    ),
  );
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
): PublishedFile[] {
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
function goneAddresses(links: Links, site: LinkSite): PublishedFile[] {
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
