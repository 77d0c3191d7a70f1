import {readableQuery} from '../readable-query';

/** What the address of `/compare/` says: two levels by their names, and whether to show only what differs. */
export interface CompareChoice {
  readonly from?: string;
  readonly to?: string;
  readonly onlyDifferences?: boolean;
}

/** The part of an address after `?`. */
export function compareQuery({from, to, onlyDifferences}: CompareChoice): string {
  return readableQuery({from, to, differences: onlyDifferences ? 'only' : undefined});
}

/** Where a choice of levels is shown, below the base URL. */
export function comparePath(choice: CompareChoice): string {
  return `/compare/?${compareQuery(choice)}`;
}

/** Reads what {@link compareQuery} writes. */
export function readCompareQuery(query: string): CompareChoice {
  const parameters = new URLSearchParams(query);
  const [from, to] = [parameters.get('from')?.trim(), parameters.get('to')?.trim()];
  return {
    ...(from && {from}),
    ...(to && {to}),
    ...(parameters.get('differences') === 'only' && {onlyDifferences: true}),
  };
}

/** Where the data of a level is published, below the base URL; by its name, so that an address of two levels tells it. */
export function levelDataAddress(name: string): string {
  return `/compare/levels/${name}.json`;
}
