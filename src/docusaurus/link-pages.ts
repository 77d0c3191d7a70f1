import {mkdirSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {fragmentAliases, pageAliases} from '../ladder/links/aliases';
import {destinationOf, linkPagesOf} from '../ladder/links/link-page';
import {addressOf} from '../ladder/links/registry';
import {codeDigest} from '../workspace/code-digest';
import {openKeptFolder} from '../workspace/kept-folder';
import type {Snapshot} from '../workspace/workspace';
import {linkStyleFile, type LinkSite} from './link-page-head';
import {linkPageHtml} from './link-page-html';
import {movedPageHtml} from './moved-page-html';

/** A file of the built site. */
interface OutputFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/** What the pages of links are made of, and where they go. */
interface LinkOutput {
  /** The built site. */
  readonly outDir: string;
  /** The project's folder. */
  readonly siteDir: string;
  /** The paths of the site's own pages, with the base URL. */
  readonly routes: readonly string[];
  /** Where pages of earlier builds are kept; undefined to write all of them. */
  readonly store?: string | undefined;
}

/**
 * Writes the static pages of links into a built site: `s/<id>/index.html` for every id there ever was, and a page at
 * every address whose page is gone or elsewhere, unless another page is there now.
 */
export async function writeLinkPages(
  snapshot: Snapshot,
  site: LinkSite,
  {outDir, siteDir, routes, store}: LinkOutput,
): Promise<void> {
  const pageOf = linkPagesOf(snapshot.links);
  const folder = openKeptFolder(join(outDir, 's'), store);
  const makers = `${codeDigest(siteDir, ['ladder', 'docusaurus'])}${JSON.stringify(site)}`;
  for (const id of snapshot.links.registry.records.keys()) {
    const page = pageOf(id);
    if (page) folder.write(id, makers + JSON.stringify(page), () => linkPageHtml(page, site));
  }
  folder.finish();
  writeFileSync(join(outDir, 's', linkStyleFile), await styleSheet(siteDir));

  // A page may be made of more than a file: of a folder that has none of its own, for one.
  const isTaken = new Set(routes.map((route) => addressKey(route.slice(site.baseUrl.length))));
  for (const {path, text} of [
    ...goneAddresses(snapshot, site),
    ...movedAddresses(snapshot, site),
  ]) {
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
