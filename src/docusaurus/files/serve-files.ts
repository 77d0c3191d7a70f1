import {extname} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {PublishedFile} from './published-file';

/** The types that a browser has to be told; it recognizes other files by itself. */
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.pdf', 'application/pdf'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/**
 * Answers for published files in a development server, where nothing is written to disk.
 *
 * @param baseUrl - the path that the site is served under
 * @param read - the files as they are at the moment, by their paths
 */
export function serveFiles(
  baseUrl: string,
  read: () => ReadonlyMap<string, PublishedFile>,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return ({url = ''}, response, next) => {
    const path = pathOf(url, baseUrl);
    const found = [path, `${path?.replace(/\/$/u, '') ?? ''}/index.html`]
      .map((name) => (name === undefined ? undefined : read().get(name)))
      .find((file) => file !== undefined);
    if (!found) {
      next();
      return;
    }
    const type = types.get(extname(found.path).toLowerCase());
    response.writeHead(200, {'cache-control': 'no-cache', ...(type && {'content-type': type})});
    response.end(found.content());
  };
}

/** The path of an address below the base URL; undefined for one that is elsewhere, or no address. */
function pathOf(url: string, baseUrl: string): string | undefined {
  const path = url.replace(/[?#].*$/u, '');
  if (!path.startsWith(baseUrl)) return undefined;
  try {
    return decodeURIComponent(path.slice(baseUrl.length));
  } catch {
    return undefined;
  }
}
