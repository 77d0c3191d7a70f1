import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {compact, meta, policyOf, type LinkSite} from './link-page-head';

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
    h('meta', {charset: 'utf-8'}),
    policyOf(movedScript),
    h('script', movedScript),
    h('title', `Moved · ${site.title}`),
    h('meta', {httpEquiv: 'refresh', content: `0; url=${go}`}),
    meta('viewport', 'width=device-width,initial-scale=1'),
    meta('robots', 'noindex'),
    h('link', {rel: 'canonical', href: site.url + go}),
  ];
  const body = h('p', ['This page has ', h('a', {href: go}, 'another address'), ' now.']);
  const root = [
    {type: 'doctype' as const},
    h('html', {lang: 'en', 'data-go': go}, [h('head', head), h('body', [body])]),
  ];
  return toHtml({type: 'root', children: root}, compact);
}
