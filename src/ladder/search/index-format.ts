import {searchIndexFolder} from '../reserved-addresses';
import type {RecordKind} from './record-kinds';

/**
 * The index is a folder of small files, each JSON in gzip, so that a search loads only what its words need:
 *
 * - the catalog, once: where every record stands, without its words;
 * - postings, a file for each stretch of the alphabet: which records a word is in;
 * - texts, a file for each stretch of records: their words, for those that are shown;
 * - words, a file for each first letter: for words that are not in the index as they were typed.
 *
 * Records with the same words are one text with several places.
 */
export const indexVersion = 6;

/** The one file with a fixed name. */
export const entryFile = 'entry.json';

/** Where it is published, below the base URL. */
export const searchEntryAddress = `/${searchIndexFolder}/${entryFile}`;

/** It names the folder of the others. */
export interface IndexEntry {
  readonly version: number;
  /** Changes with every change of the index, so that its files can be kept by browsers and never mixed. */
  readonly folder: string;
}

/** One letter for each kind of record. */
export const kindLetters: Readonly<Record<RecordKind, string>> = {
  expectation: 'e',
  example: 'x',
  fact: 'f',
  area: 'a',
  'area-page': 'r',
  concern: 'n',
  level: 'l',
  page: 'p',
  comparison: 'c',
};

/** Where every text stands; numbers are places in the lists. */
export interface Catalog {
  readonly tracks: readonly string[];
  readonly ranks: readonly string[];
  readonly roles: readonly string[];
  /** For the field's words for how senior a role is that no role has, the nearest that one has. */
  readonly nearestTitles: Readonly<Record<string, string>>;
  readonly areas: readonly string[];
  /** Columns: for each page its track, rank and role. */
  readonly pageTracks: readonly number[];
  readonly pageRanks: readonly number[];
  readonly pageRoles: readonly number[];
  /** Columns: for each spot (an area of a page) its page, as the difference from the spot before, and its area. */
  readonly spotPages: readonly number[];
  readonly spotAreas: readonly number[];
  /** For each text a letter of {@link kindLetters}. */
  readonly kinds: string;
  /** For each text that is a concern or of a page that is no level: the name of what it is about. */
  readonly names: readonly string[];
  /** For each text its first spot, as the difference from the first spot of the text before. */
  readonly firstSpots: readonly number[];
  /** For texts that stand in several spots, the others. */
  readonly otherSpots: Readonly<Record<number, readonly number[]>>;
  /** The first word of each postings file, in order. */
  readonly postings: readonly string[];
  /** How many texts are in each file of texts. */
  readonly texts: readonly number[];
  /** The first letters that have a file of words. */
  readonly letters: readonly string[];
}

/** For each word stem (or letters, see `indexedIn`) the texts it is in, as differences from the one before. */
export type Postings = Readonly<Record<string, readonly number[]>>;

/** A stretch of texts. */
export interface Texts {
  /** The pages that the places below name, by their numbers. */
  readonly pages: Readonly<Record<number, readonly [permalink: string, title: string]>>;
  /** For each text its words, and for each of its spots the fragment that leads there. */
  readonly texts: readonly (readonly [text: string, anchors: readonly string[]])[];
}

/** The words of one first letter as they are written, in alphabetical order. */
export type WordList = readonly string[];

/** How the files of the index are called, in the folder that the entry names. */
export const indexFiles = {
  catalog: 'catalog.idx',
  postings: (number: number) => `postings-${number}.idx`,
  texts: (number: number) => `texts-${number}.idx`,
  words: (letter: string) => `words-${letter.codePointAt(0) ?? 0}.idx`,
} as const;
