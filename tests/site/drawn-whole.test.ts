import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {Readable} from 'node:stream';
import type {ReadableStream} from 'node:stream/web';
import type {Page} from '@playwright/test';
import {expect, test} from './site-test';

const level = 'Software-Engineering/L3-Senior-Software-Engineer/';
const early = '?early';

/** A server whose pages stop arriving in the middle. */
interface SlowSite {
  readonly url: string;
  /** Sends what is left of every page. */
  readonly goOn: () => void;
  readonly close: () => void;
}

/** Serves a site; what is asked for with `?early` is drawn as it arrives, the way pages are that do not say otherwise. */
async function serveSlowly(siteUrl: string): Promise<SlowSite> {
  const held: (() => void)[] = [];
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const answered = await fetch(new URL(path, siteUrl));
    const {body, headers} = answered;
    if (!body) return void response.end();
    const content = await buffer(Readable.fromWeb(body as ReadableStream));
    const type = headers.get('content-type') ?? '';
    response.writeHead(answered.status, {'content-type': type});
    if (!type.startsWith('text/html')) return void response.end(content);
    const html = content.toString('utf8');
    const page = path.endsWith(early) ? html.replace(/<link rel="?expect[^>]*>/u, '') : html;
    const middle = page.indexOf('<li', page.indexOf('<h2'));
    response.write(page.slice(0, middle));
    held.push(() => response.end(page.slice(middle)));
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${new URL(siteUrl).pathname}`,
    goOn: () => {
      for (const rest of held.splice(0)) rest();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Asked again and again: a page that is not to be drawn has no frames to wait for. */
const hasBegun = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('main h1') !== null && document.styleSheets.length > 0,
  );

const isPainted = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

test('a page is first drawn when it is whole, so that nothing is laid out twice', async ({
  site,
  browser,
}) => {
  const slow = await serveSlowly(site.url);
  const [page, other] = await Promise.all(
    ['', early].map(async (query) => {
      const context = await browser.newContext();
      const opened = await context.newPage();
      await opened.goto(new URL(level + query, slow.url).href, {waitUntil: 'commit'});
      await expect.poll(() => hasBegun(opened)).toBe(true);
      return opened;
    }),
  );
  if (!page || !other) throw new Error('Unexpected browser without pages.');
  // One is drawn from what has arrived; by then the other could have been, too.
  await expect.poll(() => isPainted(other)).toBe(true);
  expect(await isPainted(page)).toBe(false);
  slow.goOn();
  await expect.poll(() => isPainted(page)).toBe(true);
  await expect(page.locator('footer.foot')).toBeVisible();
  slow.close();
  await Promise.all([page, other].map((opened) => opened.context().close()));
});
