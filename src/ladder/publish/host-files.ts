import type {MovedPage} from './link-pages';
import type {PlainFile} from './plain-files';

/** What a page says of itself stands in the page; these only a host can say. */
const headers: readonly (readonly [path: string, ...lines: string[]])[] = [
  [
    '*',
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy: same-origin',
  ],
  // What a reader writes there is kept in their browser: no other site may show that page as its own.
  ['review/*', "Content-Security-Policy: frame-ancestors 'none'"],
  // Their names change with what is in them.
  ['assets/css/*', 'Cache-Control: public, max-age=31536000, immutable'],
  ['assets/islands/*', 'Cache-Control: public, max-age=31536000, immutable'],
];

/**
 * `_headers` and `_redirects`, which Netlify and Cloudflare Pages read; to other hosts they are files like others. A moved
 * page has a page at its old address on every host; a redirect is quicker, and search engines follow it.
 *
 * @param moved - pages whose address changed
 * @param baseUrl - the path that the site is served under
 */
export function hostFiles(moved: readonly MovedPage[], baseUrl: string): PlainFile[] {
  const at = (address: string): string => encodeURI(`${baseUrl}${address.slice(1)}`);
  const redirects = moved.map(({from, to}) => `${at(from)} ${at(to)} 301\n`);
  const blocks = headers.map(([path, ...lines]) => [`${baseUrl}${path}`, ...lines].join('\n  '));
  return [
    {path: '_headers', content: () => `${blocks.join('\n\n')}\n`},
    ...(redirects.length > 0 ? [{path: '_redirects', content: () => redirects.join('')}] : []),
  ];
}
