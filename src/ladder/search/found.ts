import type {FacetName, Filters} from './catalog';
import type {RecordKind} from './record-kinds';

/** Where a result stands. */
export interface ResultPlace {
  readonly track: string;
  readonly rank: string;
  readonly area: string;
  /** The title of its page. */
  readonly page: string;
  /** The path of its page with the fragment that leads to it, below the base URL. */
  readonly link: string;
}

/** One result: a text, and everywhere it stands, the likeliest place first. */
export interface Result {
  readonly kind: RecordKind;
  readonly text: string;
  readonly places: readonly ResultPlace[];
}

/** The values of each facet with how many results have them, if the other filters stay. */
export type Facets = Readonly<
  Record<FacetName, readonly {readonly value: string; readonly count: number}[]>
>;

/** A word that is in no text. */
export interface ReplacedWord {
  readonly word: string;
  /** What was looked for in its place. */
  readonly by: readonly string[];
  /** Where nothing was: words of the ladder that look somewhat like it. */
  readonly near: readonly string[];
}

/** What a search finds. */
export interface Found {
  /** How many results there are in all. */
  readonly count: number;
  /** How many there would be without filters. */
  readonly unfiltered: number;
  readonly results: readonly Result[];
  readonly facets: Facets;
  /** The stems of what was looked for, to mark in the texts. */
  readonly stems: ReadonlySet<string>;
  readonly replaced: readonly ReplacedWord[];
}

/** An index that can be searched. */
export interface SearchIndex {
  /** Loads what every search needs, before there is one. */
  prepare(): Promise<void>;
  /**
   * @param text - a question or words
   * @param filters - what to narrow down to
   * @param limit - how many results to load the words of
   * @throws what the loading of a file throws
   */
  search(text: string, filters: Filters, limit: number): Promise<Found>;
}
