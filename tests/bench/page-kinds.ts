import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {Parser} from 'htmlparser2';
import {pagesOf} from '../site/watch';

/** The kinds of pages that have a budget. */
export type PageKind =
  | 'home'
  | 'level'
  | 'track'
  | 'comparison'
  | 'area'
  | 'sharedArea'
  | 'guide'
  | 'search'
  | 'compare'
  | 'then';

/**
 * Finds the largest page of each kind in a built site: the worst case is the one to budget for.
 *
 * @param build - the built site
 * @param basePath - where it was built to live
 * @returns the path of each, below the base path; a kind that the site has no page of is not among them
 */
export function largestPages(build: string, basePath: string): Map<PageKind, string> {
  const paths = pagesOf(build, basePath);
  const levels = new Set(
    linksOfHome(build, 'step').map((path) => decodeURI(path).slice(basePath.length)),
  );
  const tracks = new Set([...levels].map((path) => path.replace(/[^/]+\/$/u, '')));
  const kindOf = (path: string): PageKind | undefined => {
    if (path === '') return 'home';
    if (path === 'search/') return 'search';
    if (levels.has(path)) return 'level';
    if (tracks.has(path)) return 'track';
    if (/^compare\/.+-to-/u.test(path)) return 'comparison';
    if (path === 'compare/') return 'compare';
    if (path === 'compare/then/') return 'then';
    if (path.startsWith('areas/')) return 'sharedArea';
    return /\/areas\/[^/]+\/$/u.test(path) ? 'area' : 'guide';
  };
  const largest = new Map<PageKind, {path: string; size: number}>();
  for (const path of paths.map(decodeURI)) {
    const kind = kindOf(path);
    const file = join(build, path, 'index.html');
    if (!kind || !existsSync(file)) continue;
    const {size} = statSync(file);
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, {path, size});
  }
  return new Map([...largest].map(([kind, {path}]) => [kind, path]));
}

/** The home page has every level, each a link of its own class. */
function linksOfHome(build: string, className: string): string[] {
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const isMeant = name === 'a' && attributes.class?.split(' ').includes(className);
      if (isMeant && attributes.href !== undefined) links.push(attributes.href);
    },
  });
  parser.end(readFileSync(join(build, 'index.html'), 'utf8'));
  if (links.length === 0) throw new Error('Unexpected home page without a link to a level');
  return links;
}
