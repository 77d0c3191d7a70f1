import {facetNames, type FacetName, type Filters} from '../../ladder/search/catalog';
import type {RecordKind} from '../../ladder/search/record-kinds';
import type {Found} from '../../ladder/search/found';
import {element} from '../../page-script/elements';
import {kindNames} from './show-result';
import {say} from '../../ladder/language';
import {written} from '../site-language';

const labels: Readonly<Record<FacetName, string>> = {
  track: say`Track`,
  level: say`Level`,
  area: say`Area`,
  kind: say`Kind`,
};

/** The choices that narrow a search down, with how many results each has. */
export interface FilterRow {
  readonly element: HTMLElement;
  read(): Filters;
  /** Chooses what an address says, before the first search knows what there is to choose. */
  set(filters: Filters): void;
  show(found: Found): void;
}

/** Makes the row of filters. */
export function filterRow(onChange: () => void): FilterRow {
  const selects = facetNames.map((facet) => {
    const select = element('select', {name: facet, 'aria-label': labels[facet]});
    select.append(element('option', {value: ''}, say`${labels[facet]}: any`));
    select.addEventListener('change', onChange);
    return {facet, select};
  });
  const row = element('div', {class: 'search__filters', role: 'group', 'aria-label': say`Filters`});
  row.append(...selects.map(({select}) => select));
  const choose = (select: HTMLSelectElement, value: string, label: string): void => {
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.append(element('option', {value}, label));
    select.value = value;
  };
  return {
    element: row,
    read: () =>
      Object.fromEntries(
        selects.flatMap(({facet, select}) => (select.value ? [[facet, select.value]] : [])),
      ),
    set: (filters) => {
      for (const {facet, select} of selects)
        choose(select, filters[facet] ?? '', filters[facet] ?? '');
    },
    show: ({facets}) => {
      for (const {facet, select} of selects) {
        const chosen = select.value;
        select.replaceChildren(
          element('option', {value: ''}, say`${labels[facet]}: any`),
          ...facets[facet].map(({value, count}) =>
            element('option', {value}, `${nameOf(facet, value)} (${written(count)})`),
          ),
        );
        choose(select, chosen, `${nameOf(facet, chosen)} (0)`);
      }
    },
  };
}

function nameOf(facet: FacetName, value: string): string {
  const known = facet === 'kind' && Object.hasOwn(kindNames, value);
  return known ? kindNames[value as RecordKind] : value;
}
