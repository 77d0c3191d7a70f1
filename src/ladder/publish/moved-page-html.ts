import {meta, policyOf, type LinkSite} from './link-page-head';
import {markup, script} from './markup';

/** On the old address of a page that has another now: leads on, with what the address says beside the path. */
const movedScript = `location.replace(document.documentElement.dataset.go+location.search+location.hash)`;

/**
 * The page at an old address of a page that has another now.
 *
 * @param to - its path, without the base URL
 * @param site - the site it belongs to
 */
export function movedPageHtml(to: string, site: LinkSite): string {
  const go = encodeURI(`${site.baseUrl}${to.slice(1)}`);
  const head = [
    markup`<meta charset="utf-8">`,
    policyOf(site, movedScript),
    script(movedScript),
    markup`<title>Moved · ${site.title}</title>`,
    markup`<meta http-equiv="refresh" content="0; url=${go}">`,
    meta('viewport', 'width=device-width,initial-scale=1'),
    meta('robots', 'noindex'),
    markup`<link rel="canonical" href="${site.url + go}">`,
  ];
  const body = markup`<p>This page has <a href="${go}">another address</a> now.</p>`;
  return markup`<!doctype html><html lang="en" data-go="${go}">${head}${body}</html>`.html;
}
