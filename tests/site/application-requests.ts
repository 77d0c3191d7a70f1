import type {Browser, BrowserContext, Request} from '@playwright/test';

/** Where the bundler puts the application, below a site's base path. */
const applicationFile = /\/assets\/js\/[^/]+\.js$/u;

/** How the path of the page that loads it ends: all others are static. */
const applicationPage = '/compare/';

/**
 * Notes every static page that asks for a file of the application, in whichever window of a browser it is open. A test in
 * which none did is one that passes with the application blocked, too.
 *
 * @param browser - the browser of a test
 * @returns what is noted, as it comes in, and how to stop
 */
export function noteApplicationRequests(browser: Browser): {
  readonly noted: readonly string[];
  readonly stop: () => void;
} {
  const noted: string[] = [];
  const note = (request: Request): void => {
    const file = new URL(request.url());
    // The page that asked is in the request: the window may have gone on to another one meanwhile.
    const page = new URL(request.headers().referer ?? request.url());
    if (applicationFile.test(file.pathname) && !page.pathname.endsWith(applicationPage))
      noted.push(`${page.pathname} asks for ${file.pathname}`);
  };
  const listen = (context: BrowserContext): void => {
    context.on('request', note);
  };
  browser.contexts().forEach(listen);
  browser.on('context', listen);
  return {
    noted,
    stop: () => {
      browser.off('context', listen);
    },
  };
}
