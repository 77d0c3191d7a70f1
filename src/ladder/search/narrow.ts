import {facetNames, type FacetName, type Filters, type OpenCatalog} from './catalog';
import type {Facets} from './found';
import type {Match} from './score';

/** Leaves the matches that fit the filters, each with the places that do, and counts the values of the facets. */
export function narrow(
  matches: readonly Match[],
  filters: Filters,
  catalog: OpenCatalog,
): {matches: Match[]; facets: Facets} {
  const valueOf: Readonly<Record<FacetName, (spot: number, text: number) => string>> = {
    track: (spot) => catalog.trackOf(spot),
    level: (spot) => catalog.levelOf(spot),
    // The sections of a guide are no areas.
    area: (spot, text) => (catalog.kindOf(text) === 'page' ? '' : catalog.areaOf(spot)),
    kind: (_, text) => catalog.kindOf(text),
  };
  const counts = {track: new Map(), level: new Map(), area: new Map(), kind: new Map()} as Record<
    FacetName,
    Map<string, number>
  >;
  const kept: Match[] = [];
  for (const match of matches) {
    const values = match.spots.map((spot) =>
      facetNames.map((facet) => valueOf[facet](spot, match.number)),
    );
    const misses = values.map((row) =>
      facetNames.filter(
        (facet, index) => filters[facet] !== undefined && filters[facet] !== row[index],
      ),
    );
    const spots = match.spots.filter((_, index) => misses[index]?.length === 0);
    if (spots.length > 0) kept.push({...match, spots});
    facetNames.forEach((facet, column) => {
      const fitting = values.filter((_, index) =>
        misses[index]?.every((missed) => missed === facet),
      );
      for (const value of new Set(fitting.map((row) => row[column] ?? '')))
        if (value !== '') counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    });
  }
  const list = (facet: FacetName): Facets[FacetName] => {
    const order = catalog.facetOrder[facet];
    return [...counts[facet]]
      .map(([value, count]) => ({value, count}))
      .toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  };
  return {
    matches: kept,
    facets: {track: list('track'), level: list('level'), area: list('area'), kind: list('kind')},
  };
}
