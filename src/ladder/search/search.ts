import {stemOf} from '../english';
import {facetNames, openCatalog, type FacetName, type Filters, type OpenCatalog} from './catalog';
import {indexFiles, type Catalog, type Postings, type Texts, type Words} from './index-format';
import {nearWords} from './near-words';
import {readQuestion, type Question} from './question';
import type {RecordKind} from './record-kinds';
import {searchWordsIn} from './search-words';
import {synonymsOf} from './synonyms';

/** Loads a file of the index by its name. */
export type LoadFile = (name: string) => Promise<unknown>;

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

/** What a search finds. */
export interface Found {
  /** How many results there are in all. */
  readonly count: number;
  /** How many there would be without filters. */
  readonly unfiltered: number;
  readonly results: readonly Result[];
  /** The values of each facet with how many results have them, if the other filters stay. */
  readonly facets: Readonly<
    Record<FacetName, readonly {readonly value: string; readonly count: number}[]>
  >;
  /** The stems of what was looked for, to mark in the texts. */
  readonly stems: ReadonlySet<string>;
  /** Words that were in no text, each with those that were looked for in its place. */
  readonly replaced: readonly {readonly word: string; readonly by: readonly string[]}[];
}

/** An index that can be searched. */
export interface SearchIndex {
  /**
   * @param text - a question or words
   * @param filters - what to narrow down to
   * @param limit - how many results to load the words of
   * @throws what the loading of a file throws
   */
  search(text: string, filters: Filters, limit: number): Promise<Found>;
}

/** How much a match counts: the word itself, one it may be a slip of, one that may stand for it. */
const matchWeights = {same: 1, slip: 0.8, synonym: 0.45};
/** Words that name a role or a track say where to look; in the text itself they count for this much. */
const placeWord = 0.3;
/** How much the place of a text adds when the question names it. */
const placeWeights = {role: 1.2, track: 0.5, area: 0.35};
/** A question that names a rank asks for it; other ranks stay as a second choice. */
const otherRank = 0.3;
const kindWeights: Readonly<Record<RecordKind, number>> = {
  expectation: 1,
  fact: 1,
  example: 0.88,
  level: 0.85,
  area: 0.8,
  page: 0.7,
};
/** How many of the best texts are loaded to see how near to each other the words stand in them. */
const readClosely = 16;

/** Opens an index; its files are loaded when a search needs them, and kept. */
export function openIndex(load: LoadFile): SearchIndex {
  const kept = new Map<string, Promise<unknown>>();
  const file = <T>(name: string): Promise<T> => {
    const known = kept.get(name) ?? load(name);
    kept.set(name, known);
    // What failed is tried again next time.
    known.catch(() => kept.delete(name));
    return known as Promise<T>;
  };
  let opened: OpenCatalog | undefined;

  async function postingsOf(stem: string, catalog: Catalog): Promise<number[]> {
    const number = catalog.postings.findLastIndex((first) => first <= stem);
    if (number < 0) return [];
    const postings = await file<Postings>(indexFiles.postings(number));
    if (!Object.hasOwn(postings, stem)) return [];
    let sum = 0;
    return (postings[stem] ?? []).map((difference) => (sum += difference));
  }

  /** Words as they are written in texts that may have been meant by one that is in none. */
  async function wordsNear(word: string, {letters}: Catalog): Promise<string[]> {
    const [first, second] = word;
    const near = async (some: readonly (string | undefined)[]): Promise<string[]> => {
      const files = await Promise.all(
        letters
          .filter((letter) => some.includes(letter))
          .map((letter) => file<Words>(indexFiles.words(letter))),
      );
      return nearWords(word, files.flat());
    };
    const likely = await near([first, second]);
    return likely.length > 0 || word.length < 4 ? likely : near(letters);
  }

  async function lookUp(question: Question, catalog: Catalog): Promise<LookedUp[]> {
    return Promise.all(
      question.words.map(async ({word, stem}): Promise<LookedUp> => {
        const own = await postingsOf(stem, catalog);
        const synonyms = await Promise.all(
          [...synonymsOf(stem)].map((other) => postingsOf(other, catalog)),
        );
        if (own.length > 0 || synonyms.some((list) => list.length > 0)) {
          return {stem, own, slips: [], synonyms: synonyms.flat(), stems: [stem], by: undefined};
        }
        const by = await wordsNear(word, catalog);
        const stems = [...new Set(by.map(stemOf))];
        const slips = await Promise.all(stems.map((other) => postingsOf(other, catalog)));
        return {stem, own, slips: slips.flat(), synonyms: [], stems, by};
      }),
    );
  }

  async function readTexts(numbers: readonly number[], catalog: Catalog): Promise<ReadText[]> {
    const starts: number[] = [];
    let sum = 0;
    for (const size of catalog.texts) {
      starts.push(sum);
      sum += size;
    }
    return Promise.all(
      numbers.map(async (number) => {
        const chunk = starts.findLastIndex((start) => start <= number);
        const {texts, pages} = await file<Texts>(indexFiles.texts(chunk));
        const [text, anchors] = texts[number - (starts[chunk] ?? 0)] ?? ['', []];
        return {number, text, anchors, pages};
      }),
    );
  }

  return {
    search: async (text, filters, limit) => {
      const catalog = await file<Catalog>(indexFiles.catalog);
      opened ??= openCatalog(catalog);
      const question = readQuestion(text);
      const words = await lookUp(question, catalog);
      const all = rank(question, words, opened);
      const {matches, facets} = narrow(all, filters, opened);
      const depth = Math.max(limit, readClosely);
      const read = await readTexts(
        matches.slice(0, depth).map(({number}) => number),
        catalog,
      );
      const stems = words.map((word) => word.stems);
      const closest = read
        .map((each, index) => ({
          ...each,
          score: (matches[index]?.score ?? 0) * closeness(each.text, stems),
        }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
      const catalogNow = opened;
      return {
        count: matches.length,
        unfiltered: all.length,
        results: closest.map((each) =>
          resultOf(
            each,
            matches.find(({number}) => number === each.number)?.spots ?? [],
            catalogNow,
          ),
        ),
        facets,
        stems: new Set(words.flatMap((word) => [...word.stems, ...synonymsOf(word.stem)])),
        replaced: words.flatMap(({by}, index) =>
          by ? [{word: question.words[index]?.word ?? '', by}] : [],
        ),
      };
    },
  };
}

interface LookedUp {
  readonly stem: string;
  /** The texts with the word, with one it may be a slip of, with one that may stand for it. */
  readonly own: readonly number[];
  readonly slips: readonly number[];
  readonly synonyms: readonly number[];
  /** The stems that were looked for. */
  readonly stems: readonly string[];
  /** The words that were looked for in place of one that is in no text. */
  readonly by: readonly string[] | undefined;
}

interface ReadText {
  readonly number: number;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly pages: Texts['pages'];
}

interface Match {
  readonly number: number;
  readonly score: number;
  /** Where it stands, the likeliest place first. */
  readonly spots: readonly number[];
}

/**
 * Puts the texts that match a question in order. Words count by how few texts they are in (inverse document frequency, as
 * in BM25); then a text counts for more where its place is one that the question names.
 */
function rank(question: Question, words: readonly LookedUp[], catalog: OpenCatalog): Match[] {
  const scores = new Map<number, number>();
  const isPlace = ({stems}: LookedUp): boolean => stems.some((stem) => catalog.namesPlace(stem));
  const allPlaces = words.every(isPlace);
  for (const word of words) {
    const {own, slips, synonyms} = word;
    const share = isPlace(word) && !allPlaces ? placeWord : 1;
    const best = new Map<number, number>();
    for (const [list, weight] of [
      [synonyms, own.length > 0 ? matchWeights.synonym : matchWeights.slip],
      [slips, matchWeights.slip],
      [own, matchWeights.same],
    ] as const)
      for (const number of list) best.set(number, weight);
    const rarity = Math.log(1 + (catalog.size - best.size + 0.5) / (best.size + 0.5));
    for (const [number, weight] of best)
      scores.set(number, (scores.get(number) ?? 0) + share * weight * rarity);
  }
  const context = catalog.context(words.flatMap(({stems}) => stems));
  if (words.length === 0 && question.ranks.length > 0) {
    for (let number = 0; number < catalog.size; number += 1)
      if (catalog.spotsOf(number).some((spot) => question.ranks.includes(catalog.rankOf(spot))))
        scores.set(number, 1);
  }
  const matches = [...scores].map(([number, score]): Match => {
    const kind = catalog.kindOf(number);
    const spots = catalog
      .spotsOf(number)
      .map((spot) => {
        const {track, role, area} = context(spot);
        const named =
          1 + placeWeights.role * role + placeWeights.track * track + placeWeights.area * area;
        const asked = question.ranks.length === 0 || question.ranks.includes(catalog.rankOf(spot));
        return {spot, factor: named * (asked ? 1 : otherRank)};
      })
      .toSorted((a, b) => b.factor - a.factor);
    const wanted = question.examples && kind === 'example' ? 2 : 1;
    return {
      number,
      score: score * (spots[0]?.factor ?? 1) * kindWeights[kind] * wanted,
      spots: spots.map(({spot}) => spot),
    };
  });
  return matches.toSorted((a, b) => b.score - a.score || a.number - b.number);
}

/** Leaves the matches that fit the filters, each with the places that do, and counts the values of the facets. */
function narrow(
  matches: readonly Match[],
  filters: Filters,
  catalog: OpenCatalog,
): Pick<Found, 'facets'> & {matches: Match[]} {
  const valueOf: Readonly<Record<FacetName, (spot: number, text: number) => string>> = {
    track: (spot) => catalog.trackOf(spot),
    level: (spot) => catalog.rankOf(spot),
    area: (spot) => catalog.areaOf(spot),
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
  const list = (facet: FacetName): Found['facets'][FacetName] =>
    [...counts[facet]]
      .map(([value, count]) => ({value, count}))
      .toSorted((a, b) => a.value.localeCompare(b.value, 'en', {numeric: true}));
  return {
    matches: kept,
    facets: {track: list('track'), level: list('level'), area: list('area'), kind: list('kind')},
  };
}

/** Texts say more about a question the nearer its words stand to each other in them, and the shorter they are. */
function closeness(text: string, stems: readonly (readonly string[])[]): number {
  const words = searchWordsIn(text).map(stemOf);
  const places = stems.map((some) =>
    words.flatMap((word, index) => (some.includes(word) ? [index] : [])),
  );
  const pairs = places.slice(1).map((second, index) => {
    const first = places[index] ?? [];
    const gaps = first.flatMap((a) => second.map((b) => Math.abs(a - b)));
    return gaps.length === 0 ? 0 : 1 / Math.min(...gaps);
  });
  const near = pairs.reduce((sum, value) => sum + value, 0) / Math.max(pairs.length, 1);
  return 1 + 0.25 * near + 0.15 / (1 + words.length / 12);
}

function resultOf(
  {number, text, anchors, pages}: ReadText,
  spots: readonly number[],
  catalog: OpenCatalog,
): Result {
  const own = catalog.spotsOf(number);
  return {
    kind: catalog.kindOf(number),
    text,
    places: spots.map((spot) => {
      const [permalink, page] = pages[catalog.pageOf(spot)] ?? ['', ''];
      const anchor = anchors[own.indexOf(spot)] ?? '';
      return {
        track: catalog.trackOf(spot),
        rank: catalog.rankOf(spot),
        area: catalog.areaOf(spot),
        page,
        link: anchor === '' ? permalink : `${permalink}#${encodeURIComponent(anchor)}`,
      };
    }),
  };
}
