import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {matchRoutes as matchByTrying, type RouteConfig} from 'react-router-config';
import {matchPath as matchByPattern} from 'react-router-dom';
import {matchRoutes, type SiteRoute} from './find-routes';
import {matchPath} from './router';

const segment = fc.constantFrom('a', 'B', 'b', 'L1-Engineer', 'b%C3%A4r', 'bär');
const path = fc
  .tuple(fc.array(segment, {maxLength: 3}), fc.constantFrom('', '/'))
  .map(([segments, end]) => `/${segments.join('/')}${segments.length > 0 ? end : ''}`);
const leaf = fc.record({
  path: fc.oneof(path, fc.constantFrom('*', '/:name', '/a/:name?')),
  exact: fc.boolean(),
});
const route = fc.oneof(
  leaf,
  fc.record({path, exact: fc.constant(false), routes: fc.array(leaf, {maxLength: 6})}),
);

test('the route that is looked up is the one that trying all of them finds', () => {
  fc.assert(
    fc.property(fc.array(route, {maxLength: 12}), path, (routes, pathname) => {
      const tried = matchByTrying(routes as RouteConfig[], pathname);
      const found = matchRoutes(routes as SiteRoute[], pathname);
      expect(found.map(({route: one, match}) => [one, match])).toEqual(
        tried.map(({route: one, match}) => [one, match]),
      );
    }),
    {numRuns: 2000},
  );
});

test('a path matches a pattern as the router says', () => {
  fc.assert(
    fc.property(leaf, path, (pattern, pathname) => {
      expect(matchPath(pathname, pattern)).toEqual(matchByPattern(pathname, pattern));
    }),
    {numRuns: 2000},
  );
});
