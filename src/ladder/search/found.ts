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

/** A word that is in no text, or a title that no level has. */
export interface ReplacedWord {
  readonly word: string;
  readonly isTitle?: boolean;
  /** What was looked for in its place; nothing, where no word of the ladder is like it. */
  readonly by: readonly string[];
}

/**
 * What the results are to the question: what it asks for; what is left of that without the filters, where they leave
 * nothing; what is nearest to it, where no text has one of its words; or the levels, where nothing is near.
 */
export type Answer = 'matches' | 'unfiltered' | 'nearest' | 'levels';

/** What a search finds. An answer is never empty, unless the ladder is. */
export interface Found {
  readonly answer: Answer;
  /** How many results there are in all. */
  readonly count: number;
  readonly results: readonly Result[];
  readonly facets: Facets;
  /** The stems of what was looked for, to mark in the texts. */
  readonly stems: ReadonlySet<string>;
  readonly replaced: readonly ReplacedWord[];
}

/** An index that can be searched. */
export interface SearchIndex {
  /**
   * Loads what every search needs, before there is one.
   *
   * @returns what can be asked of this ladder
   * @throws what the loading of a file throws
   */
  prepare(): Promise<readonly string[]>;
  /**
   * @param text - a question or words
   * @param filters - what to narrow down to
   * @param limit - how many results to load the words of
   * @throws what the loading of a file throws
   */
  search(text: string, filters: Filters, limit: number): Promise<Found>;
}
