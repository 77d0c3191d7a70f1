import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Transfer} from './phone';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** A site that is served. */
interface Served {
  readonly url: string;
  /** What was sent so far, without headers. */
  readonly sent: () => Transfer;
  readonly close: () => void;
}

/**
 * Serves a built site as hosts do, compressed, so that transfers can be measured.
 *
 * @param folder - the built site, for the root of a host
 */
export async function serveCompressed(folder: string): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  let sent: Transfer = {bytes: 0, requests: 0};
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const asked = join(folder, path);
    const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const body =
      compressed.get(file) ??
      (type ? gzipSync(readFileSync(file), {level: 9}) : readFileSync(file));
    compressed.set(file, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'max-age=600',
      ...(type && {'content-encoding': 'gzip'}),
    });
    sent = {bytes: sent.bytes + body.length, requests: sent.requests + 1};
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
