import {matchPath as matchByPattern, type match, type RouteProps} from 'react-router-dom';
import {isOtherPath} from './find-routes';

export {Redirect, useHistory, useLocation} from 'react-router-dom';

/**
 * Stands in for the function of `@docusaurus/router` where pages are rendered: the theme asks it of every page of the
 * site, for every page of the site. It says no at once where a path plainly is another.
 */
export function matchPath<Params extends Record<string, string | undefined>>(
  pathname: string,
  route: string | string[] | RouteProps,
): match<Params> | null {
  const isPlain = typeof route === 'object' && !Array.isArray(route) && route.exact === true;
  if (isPlain && typeof route.path === 'string' && isOtherPath(route.path, pathname)) return null;
  return matchByPattern<Params>(pathname, route);
}
