import {createElement, type ReactNode} from 'react';
import {matchPath, Route, Switch, useLocation} from 'react-router-dom';

/** A route as Docusaurus makes it. */
export interface SiteRoute {
  readonly path: string;
  readonly exact?: boolean;
  readonly strict?: boolean;
  readonly component: React.ComponentType<{route: SiteRoute}>;
  readonly routes?: readonly SiteRoute[];
}

interface RouteMatch {
  readonly route: SiteRoute;
  readonly match: unknown;
}

/**
 * Stands in for `react-router-config` where pages are rendered: its functions try every route of the site, several times
 * for each page of the site. These look up the few that may match, and leave it to the router to say which does.
 *
 * @param routes - routes in the order in which they are tried
 * @returns the first that matches, then the first of those in it, and so on
 */
export function matchRoutes(routes: readonly SiteRoute[], pathname: string): RouteMatch[] {
  for (const route of candidates(routes, pathname)) {
    const match = matchPath(pathname, {...route});
    if (match)
      return [{route, match}, ...(route.routes ? matchRoutes(route.routes, pathname) : [])];
  }
  return [];
}

/** Renders the route of the page, out of many. */
export function renderRoutes(
  routes: readonly SiteRoute[] | undefined,
  extraProps: object = {},
): ReactNode {
  return routes ? <RouteOfPage routes={routes} extraProps={extraProps} /> : null;
}

function RouteOfPage({
  routes,
  extraProps,
}: {
  readonly routes: readonly SiteRoute[];
  readonly extraProps: object;
}): ReactNode {
  const {pathname} = useLocation();
  return (
    <Switch>
      {candidates(routes, pathname).map((route) => (
        <Route
          key={route.path}
          path={route.path}
          exact={route.exact === true}
          strict={route.strict === true}
          render={(props) => createElement(route.component, {...props, ...extraProps, route})}
        />
      ))}
    </Switch>
  );
}

interface RouteIndex {
  /** Exact routes without parameters, by the one path that they match. */
  readonly literal: ReadonlyMap<string, readonly number[]>;
  /** All others: they have to be tried. */
  readonly others: readonly number[];
}

const indexes = new WeakMap<readonly SiteRoute[], RouteIndex>();

/** The routes that may match a path, in the order of all. */
function candidates(routes: readonly SiteRoute[], pathname: string): readonly SiteRoute[] {
  const index = indexes.get(routes) ?? indexOf(routes);
  indexes.set(routes, index);
  const found = [...(index.literal.get(pathKey(pathname)) ?? []), ...index.others];
  return found.toSorted((a, b) => a - b).flatMap((at) => routes[at] ?? []);
}

function indexOf(routes: readonly SiteRoute[]): RouteIndex {
  const literal = new Map<string, number[]>();
  const others: number[] = [];
  routes.forEach(({path, exact}, at) => {
    const key = exact === true ? literalKey(path) : undefined;
    if (key === undefined) others.push(at);
    else literal.set(key, [...(literal.get(key) ?? []), at]);
  });
  return {literal, others};
}

const literalKeys = new Map<string, string | undefined>();

/** Whether a pattern is a path without parameters, and another than this one. */
export function isOtherPath(pattern: string, pathname: string): boolean {
  if (!literalKeys.has(pattern)) literalKeys.set(pattern, literalKey(pattern));
  const key = literalKeys.get(pattern);
  // Most are of another length, give or take a slash; those need no second look.
  return (
    key !== undefined && (Math.abs(key.length - pathname.length) > 1 || key !== pathKey(pathname))
  );
}

/** @returns what tells the one path that a pattern matches exactly from others; undefined when it may match several */
function literalKey(pattern: string): string | undefined {
  // What a pattern may hold besides characters that stand for themselves: https://github.com/pillarjs/path-to-regexp
  return /[:*?+(){}\\]/u.test(pattern) ? undefined : pathKey(pattern);
}

/** The router ignores case, and a slash at the end. */
function pathKey(path: string): string {
  return path.replace(/\/$/u, '').toLowerCase();
}
