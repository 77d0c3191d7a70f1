import {checkPage} from '../ladder/check/check-ladder';
import {parsePage} from '../ladder/parse/page';
import type {KnownPage} from './page-store';

/** The text of a page, and its path in the ladder's folder. */
export interface PageText {
  readonly path: string;
  readonly source: string;
}

/** Parses and checks pages, each by itself. */
export function run(texts: readonly PageText[]): KnownPage[] {
  return texts.map(({path, source}) => {
    const page = parsePage(path, source);
    return {page, source, diagnostics: checkPage({page, source})};
  });
}
