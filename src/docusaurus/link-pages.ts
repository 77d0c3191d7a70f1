import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {fragmentAliases, pageAliases} from '../ladder/links/aliases';
import {destinationOf, linkPagesOf} from '../ladder/links/link-page';
import {addressOf} from '../ladder/links/registry';
import type {Snapshot} from '../workspace/workspace';
import {linkPageHtml, linkStyleFile, movedPageHtml, type LinkSite} from './link-page-html';

/** A file of the built site. */
interface OutputFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the static pages of links into a built site: `s/<id>/index.html` for every id there ever was, and a page at
 * every address whose page is gone or elsewhere, unless another page is there now.
 *
 * @param routes - the paths of the site's own pages, with the base URL
 * @returns how many files there are, and their size together
 */
export async function writeLinkPages(
  outDir: string,
  siteDir: string,
  snapshot: Snapshot,
  site: LinkSite,
  routes: readonly string[],
): Promise<{count: number; bytes: number}> {
  const count = {files: 0, bytes: 0};
  const folders = new Set<string>();
  // One by one and at once: there are dozens for each page of a ladder, and handing each to a thread costs more.
  const write = ({path, text}: OutputFile): void => {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!folders.has(dirname(folder))) mkdirSync(dirname(folder), {recursive: true});
    folders.add(dirname(folder));
    if (!existsSync(folder)) mkdirSync(folder);
    writeFileSync(file, text);
    count.files += 1;
    count.bytes += Buffer.byteLength(text);
  };
  write({path: `s/${linkStyleFile}`, text: await styleSheet(siteDir)});
  for (const file of linkFiles(snapshot, site)) write(file);
  // A page may be made of more than a file: of a folder that has none of its own, for one.
  const isTaken = new Set(routes.map((route) => addressKey(route.slice(site.baseUrl.length))));
  for (const file of [...goneAddresses(snapshot, site), ...movedAddresses(snapshot, site)])
    if (!isTaken.has(addressKey(file.path))) write(file);
  return {count: count.files, bytes: count.bytes};
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

function* linkFiles({links}: Snapshot, site: LinkSite): Generator<OutputFile> {
  const pageOf = linkPagesOf(links);
  for (const id of links.registry.records.keys()) {
    const page = pageOf(id);
    if (page) yield {path: `s/${id}/index.html`, text: linkPageHtml(page, site)};
  }
}

/** Old addresses of pages that were deleted or broken up: they say so, and lead each old fragment on. */
function goneAddresses({links}: Snapshot, site: LinkSite): OutputFile[] {
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
function movedAddresses({links}: Snapshot, site: LinkSite): OutputFile[] {
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
 * @param read - the ladder as it is at the moment
 */
export function linkPageMiddleware(
  siteDir: string,
  site: LinkSite,
  read: () => Snapshot,
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
    const page = linkPagesOf(read().links)(name);
    if (!page) next();
    else
      response
        .writeHead(200, {'content-type': 'text/html; charset=utf-8'})
        .end(linkPageHtml(page, site));
  };
}
