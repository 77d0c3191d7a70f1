import {readableQuery} from '../readable-query';

/** What the address of `/compare/then/` says: a level, and the day that it is shown as of beside today. */
export interface ThenChoice {
  /** As addresses call it: `Cloud-Platform/L2`. */
  readonly level?: string;
  /** The day, as whoever wrote the address has it. */
  readonly on?: string;
  readonly onlyDifferences?: boolean;
}

/** Where a level is shown as it stood on a day beside what it says today, below the base URL. */
export const thenPath = '/compare/then/';

/** The part of an address after `?`. */
export function thenQuery({level, on, onlyDifferences}: ThenChoice): string {
  return readableQuery({level, on, differences: onlyDifferences ? 'only' : undefined});
}

/** Where a choice of a level and a day is shown, below the base URL. */
export function thenAddress(choice: ThenChoice): string {
  return `${thenPath}?${thenQuery(choice)}`;
}

/** Reads what {@link thenQuery} writes. */
export function readThenQuery(query: string): ThenChoice {
  const parameters = new URLSearchParams(query);
  const [level, on] = ['level', 'on'].map((key) => parameters.get(key)?.trim());
  return {
    ...(level && {level}),
    ...(on && {on}),
    ...(parameters.get('differences') === 'only' && {onlyDifferences: true}),
  };
}
