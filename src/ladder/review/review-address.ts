import {readableQuery} from '../readable-query';

/** What the address of `/review/` says. */
export interface ReviewPlace {
  /** The key of the sheet that is open. */
  readonly sheet?: string;
  /** The key of an earlier sheet that is laid beside it. */
  readonly beside?: string;
  /** Whether it is shown as the document that is handed over. */
  readonly document?: boolean;
  /** A level to begin with: its name, or the path of its page. */
  readonly level?: string;
  /** The id of a line to write at. */
  readonly line?: string;
}

/** Where a place of the page of reviews is, below the base URL. */
export function reviewAddress({sheet, beside, document, level, line}: ReviewPlace): string {
  const show = document ? 'document' : undefined;
  const query = readableQuery({sheet, beside, show, level, line});
  return `/review/${query && `?${query}`}`;
}

/** Reads what stands after the `?` of {@link reviewAddress}. */
export function readReviewQuery(query: string): ReviewPlace {
  const parameters = new URLSearchParams(query);
  const read = (name: string): string | undefined => parameters.get(name)?.trim() || undefined;
  const [sheet, beside, level, line] = ['sheet', 'beside', 'level', 'line'].map(read);
  return {
    ...(sheet && {sheet}),
    ...(beside && {beside}),
    ...(read('show') === 'document' && {document: true}),
    ...(level && {level}),
    ...(line && {line}),
  };
}

/** Where the history of a level is published, below the base URL. */
export function historyAddress(page: string): string {
  return `/review/since/${page}.json`;
}
