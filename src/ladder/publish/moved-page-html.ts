import {languageAttributes, meta, policyOf, type LinkSite} from './link-page-head';
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
  const {say} = site.language;
  const go = encodeURI(`${site.baseUrl}${to.slice(1)}`);
  const head = [
    markup`<meta charset="utf-8">`,
    policyOf(movedScript),
    script(movedScript),
    markup`<title>${say`Moved`} · ${site.title}</title>`,
    markup`<meta http-equiv="refresh" content="0; url=${go}">`,
    meta('viewport', 'width=device-width,initial-scale=1'),
    meta('robots', 'noindex'),
    markup`<link rel="canonical" href="${site.url + go}">`,
  ];
  const body = markup`<p><a href="${go}">${say`This page has another address now.`}</a></p>`;
  return markup`<!doctype html><html${languageAttributes(site.language)} data-go="${go}">${head}${body}</html>`
    .html;
}
