import {facetNames, type Filters} from '../../ladder/search/catalog';
import {siteAddress} from '../site-address';

/** What an address of the search page says. */
export interface SearchAddress {
  readonly text: string;
  readonly filters: Filters;
}

/** Reads the part of an address after `?`. */
export function readSearchAddress(query: string): SearchAddress {
  const parameters = new URLSearchParams(query);
  return {
    text: parameters.get('q') ?? '',
    filters: Object.fromEntries(
      facetNames.flatMap((facet) => {
        const value = parameters.get(facet);
        return value ? [[facet, value]] : [];
      }),
    ),
  };
}

/** The address that shows a search, below the site's base. */
export function searchAddress({text, filters}: SearchAddress): string {
  const parameters = new URLSearchParams({...(text && {q: text}), ...filters});
  const query = parameters.toString();
  return siteAddress(`/search/${query && `?${query}`}`);
}
