import {mkdirSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {fragmentAliases, pageAliases} from '../ladder/links/aliases';
import type {Links} from '../ladder/links/fate';
import {destinationOf, linkPagesOf} from '../ladder/links/link-page';
import {addressOf} from '../ladder/links/registry';
import {codeDigest} from '../workspace/code-digest';
import {inThread} from '../workspace/thread';
import {buildModules} from './build-modules';
import type {LinkFolder} from './link-folder';
import {linkStyleFile, type LinkSite} from './link-page-head';
import {linkPageHtml} from './link-page-html';
import {movedPageHtml} from './moved-page-html';

/** A file of the built site. */
interface OutputFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the static pages of links into a built site, in a thread of its own: `s/<id>/index.html` for every id there
 * ever was.
 *
 * @param outDir - the built site
 * @param siteDir - the project's folder
 * @param store - where pages of earlier builds are kept; undefined to write all of them
 */
export async function writeLinkFolder(
  links: Links,
  site: LinkSite,
  {outDir, siteDir, store}: {outDir: string; siteDir: string; store: string | undefined},
): Promise<void> {
  await inThread<undefined>(buildModules.linkFolder, {
    links,
    site,
    folder: join(outDir, 's'),
    store,
    makers: codeDigest(siteDir, ['ladder', 'docusaurus']),
    styles: await styleSheet(siteDir),
  } satisfies LinkFolder);
}

/**
 * Writes a page into a built site at every address whose page is gone or elsewhere, unless another page is there now.
 *
 * @param outDir - the built site
 * @param routes - the paths of the site's own pages, with the base URL
 */
export function writeFormerAddresses(
  links: Links,
  site: LinkSite,
  {outDir, routes}: {outDir: string; routes: readonly string[]},
): void {
  // A page may be made of more than a file: of a folder that has none of its own, for one.
  const isTaken = new Set(routes.map((route) => addressKey(route.slice(site.baseUrl.length))));
  for (const {path, text} of [...goneAddresses(links, site), ...movedAddresses(links, site)]) {
    if (isTaken.has(addressKey(path))) continue;
    const file = join(outDir, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}

/** An address as servers tell them apart: `Track/` and `track/index.html` are one. */
function addressKey(path: string): string {
  return decodeURI(path)
    .replace(/\/?(?:index\.html)?$/u, '')
    .toLowerCase();
}

function styleSheet(siteDir: string): Promise<string> {
  return readFile(join(siteDir, 'src/docusaurus/link-page.css'), 'utf8');
}

/** Old addresses of pages that were deleted or broken up: they say so, and lead each old fragment on. */
function goneAddresses(links: Links, site: LinkSite): OutputFile[] {
  const pageOf = linkPagesOf(links);
  const aliasesOf = fragmentAliases(links.registry);
  return pageAliases(links.registry).flatMap(({from, page}) => {
    const shown = page.state === 'live' ? undefined : pageOf(page.id);
    if (!shown) return [];
    const fragments = aliasesOf(page.id).away.map(
      ({fragment, section}) => [fragment, destinationOf(links.registry, section)] as const,
    );
    return [{path: `${from.slice(1)}index.html`, text: linkPageHtml(shown, site, fragments)}];
  });
}

/** Old addresses of pages that are still there lead to the new ones, and carry the fragment. */
function movedAddresses(links: Links, site: LinkSite): OutputFile[] {
  return pageAliases(links.registry).flatMap(({from, page}) => {
    const to = addressOf(links.registry, page);
    // The same address but for its case: where that matters there is no file, where it does not the page is there.
    const isOther = page.state === 'live' && from.toLowerCase() !== to.toLowerCase();
    return isOther ? [{path: `${from.slice(1)}index.html`, text: movedPageHtml(to, site)}] : [];
  });
}

/**
 * Answers for the pages of links in a development server, where nothing is written to disk.
 *
 * @param read - the links as they are at the moment
 */
export function linkPageMiddleware(
  siteDir: string,
  site: LinkSite,
  read: () => Links,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const prefix = `${site.baseUrl}s/`;
    const path = (request.url ?? '').replace(/[?#].*$/u, '');
    if (!path.startsWith(prefix)) {
      next();
      return;
    }
    const name = path.slice(prefix.length).replace(/\/(?:index\.html)?$/u, '');
    if (name === linkStyleFile) {
      styleSheet(siteDir).then(
        (css) => response.writeHead(200, {'content-type': 'text/css; charset=utf-8'}).end(css),
        next,
      );
      return;
    }
    const page = linkPagesOf(read())(name);
    if (!page) next();
    else
      response
        .writeHead(200, {'content-type': 'text/html; charset=utf-8'})
        .end(linkPageHtml(page, site));
  };
}
