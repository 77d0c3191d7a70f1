import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import serveStatic from 'serve-static';

export interface ServedSite {
  /** Where the home page is, with the base path and a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on a free port of this machine as GitHub Pages does: a folder is its `index.html`
 * and gets its slash by a redirect, `/page` finds `page.html`, and what is not there is `404.html`
 * with status 404.
 *
 * @param folder - the built site
 * @param basePath - where the site was built to live, such as `/` or `/career-ladder/`
 * @returns where it is and how to stop it
 */
export async function serveBuild(folder: string, basePath: string): Promise<ServedSite> {
  const notFoundFile = resolve(folder, '404.html');
  if (!existsSync(notFoundFile)) {
    throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`);
  }
  const notFoundPage = readFileSync(notFoundFile);
  const base = `/${basePath}/`.replaceAll(/\/+/g, '/');
  const files = serveStatic(folder, {extensions: ['html'], cacheControl: false});

  function notFound(response: ServerResponse): void {
    response.writeHead(404, {'content-type': 'text/html; charset=utf-8'}).end(notFoundPage);
  }

  function answer(
    request: IncomingMessage & {originalUrl?: string},
    response: ServerResponse,
  ): void {
    const url = request.url ?? '/';
    response.setHeader('cache-control', 'max-age=600');
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    if (`${path}/` === base) {
      response.writeHead(301, {location: base + url.slice(path.length)}).end();
    } else if (url.startsWith(base)) {
      // Redirects are made from the original, files are found by the rest.
      request.originalUrl = url;
      request.url = url.slice(base.length - 1);
      files(request, response, () => {
        notFound(response);
      });
    } else {
      notFound(response);
    }
  }

  const server = createServer(answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        // A browser keeps its connections open.
        server.closeAllConnections();
      }),
  };
}
