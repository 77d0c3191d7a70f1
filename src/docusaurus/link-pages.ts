import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {fragmentAliases, pageAliases} from '../ladder/links/aliases';
import {destinationOf, linkPagesOf} from '../ladder/links/link-page';
import {latest} from '../ladder/links/registry';
import {permalinkOf} from '../ladder/permalink';
import type {Snapshot} from '../workspace/workspace';
import {linkPageHtml, linkStyleFile, movedPageHtml, type LinkSite} from './link-page-html';

/** A file of the built site. */
interface OutputFile {
  /** Below the output folder. */
  readonly path: string;
  readonly text: string;
}

/** How many files are written at once: enough to keep a disk busy, few enough for every system's limit. */
const batch = 64;

/**
 * Writes the static pages of links into a built site: `s/<id>/index.html` for every id there ever was, and a page at
 * every address whose page is gone.
 *
 * @returns how many files there are, and their size together
 */
export async function writeLinkPages(
  outDir: string,
  siteDir: string,
  snapshot: Snapshot,
  site: LinkSite,
): Promise<{count: number; bytes: number}> {
  const files = [
    ...linkFiles(snapshot, site),
    ...goneAddresses(snapshot, site),
    ...movedAddresses(snapshot, site),
  ];
  files.push({path: `s/${linkStyleFile}`, text: await styleSheet(siteDir)});
  for (let start = 0; start < files.length; start += batch) {
    await Promise.all(
      files.slice(start, start + batch).map(async ({path, text}) => {
        const file = join(outDir, path);
        await mkdir(join(file, '..'), {recursive: true});
        await writeFile(file, text);
      }),
    );
  }
  const bytes = files.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  return {count: files.length, bytes};
}

function styleSheet(siteDir: string): Promise<string> {
  return readFile(join(siteDir, 'src/docusaurus/link-page.css'), 'utf8');
}

function linkFiles({links}: Snapshot, site: LinkSite): OutputFile[] {
  const pageOf = linkPagesOf(links);
  return [...links.registry.records.keys()].flatMap((id) => {
    const page = pageOf(id);
    return page ? [{path: `s/${id}/index.html`, text: linkPageHtml(page, site)}] : [];
  });
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
    const to = permalinkOf(latest(page.places).path);
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
