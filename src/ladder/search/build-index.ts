import {isWithoutSpaces} from '../without-spaces';
import {
  indexFiles,
  kindLetters,
  type Catalog,
  type Postings,
  type Texts,
  type WordList,
} from './index-format';
import {nearestTitles} from './nearest-titles';
import type {SearchPage, SearchRecord} from './records';
import {indexedIn, searchWordsIn} from './search-words';

/** How many characters of JSON a file of the index holds, about; a longer text or word has a file of its own. */
const fileSize = {postings: 8_000, texts: 2_000};

/** One text and everywhere it stands. */
interface Text {
  readonly kind: SearchRecord['kind'];
  readonly text: string;
  readonly name: string | undefined;
  readonly lines: string[];
  readonly places: {readonly spot: number; readonly anchor: string}[];
}

/**
 * Builds the search index.
 *
 * @param records - everything that can be found
 * @returns the files by their names, each to be written as JSON
 */
export function buildIndex(
  records: readonly SearchRecord[],
): Map<string, Catalog | Postings | Texts | WordList> {
  const tracks = new Numbering<string>();
  const ranks = new Numbering<string>();
  const roles = new Numbering<string>();
  const areas = new Numbering<string>();
  const pages = new Numbering<SearchPage>();
  const spots = new Numbering<string>();
  const spotList: {page: number; area: number}[] = [];
  const texts = new Map<string, Text>();
  for (const {kind, text, page, area, anchor, name, lines = []} of records) {
    const pageNumber = pages.of(page);
    const areaNumber = areas.of(area);
    const spot = spots.of(`${pageNumber}/${areaNumber}`);
    spotList[spot] = {page: pageNumber, area: areaNumber};
    const key = `${kindLetters[kind]}${text.toLowerCase()}`;
    const known = texts.get(key) ?? {kind, text, name, lines: [], places: []};
    known.lines.push(...lines);
    known.places.push({spot, anchor});
    texts.set(key, known);
  }
  const all = [...texts.values()];
  const postings = postingsFiles(all.map(({text, lines}) => indexedIn([text, ...lines].join(' '))));
  const textFiles = cutTexts(all).map((stretch) => textsFile(stretch, spotList, pages.list));
  const words = wordFiles(all.flatMap(({text}) => searchWordsIn(text)));
  const catalog: Catalog = {
    pageTracks: pages.list.map(({track}) => tracks.of(track)),
    pageRanks: pages.list.map(({rank}) => ranks.of(rank)),
    pageRoles: pages.list.map(({role}) => roles.of(role)),
    tracks: tracks.list,
    ranks: ranks.list,
    roles: roles.list,
    nearestTitles: nearestTitles(roles.list),
    areas: areas.list,
    spotPages: differences(spotList.map(({page}) => page)),
    spotAreas: spotList.map(({area}) => area),
    kinds: all.map(({kind}) => kindLetters[kind]).join(''),
    names: all.flatMap(({name}) => name ?? []),
    firstSpots: differences(all.map(({places}) => places[0]?.spot ?? 0)),
    otherSpots: Object.fromEntries(
      all.flatMap(({places}, number) =>
        places.length > 1 ? [[number, differences(places.map(({spot}) => spot)).slice(1)]] : [],
      ),
    ),
    postings: postings.map(({first}) => first),
    texts: textFiles.map((file) => file.texts.length),
    letters: [...words.keys()],
  };
  return new Map<string, Catalog | Postings | Texts | WordList>([
    [indexFiles.catalog, catalog],
    ...postings.map(({postings: file}, number) => [indexFiles.postings(number), file] as const),
    ...textFiles.map((file, number) => [indexFiles.texts(number), file] as const),
    ...[...words].map(([letter, list]) => [indexFiles.words(letter), list] as const),
  ]);
}

/** Gives each value the number of its first appearance. */
class Numbering<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<T, number>();

  of(value: T): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function postingsFiles(
  stemsOfTexts: readonly (readonly string[])[],
): {first: string; postings: Postings}[] {
  const postings = new Map<string, number[]>();
  stemsOfTexts.forEach((stems, number) => {
    for (const stem of new Set(stems)) {
      const list = postings.get(stem);
      if (list) list.push(number);
      else postings.set(stem, [number]);
    }
  });
  const files: {first: string; postings: Record<string, number[]>; size: number}[] = [];
  for (const stem of [...postings.keys()].sort()) {
    const list = differences(postings.get(stem) ?? []);
    const size = stem.length + JSON.stringify(list).length;
    const last = files.at(-1);
    if (last && last.size + size <= fileSize.postings) {
      last.postings[stem] = list;
      last.size += size;
    } else {
      // Without a prototype, so that a word such as `constructor` is a word.
      const fresh = Object.create(null) as Record<string, number[]>;
      fresh[stem] = list;
      files.push({first: stem, postings: fresh, size});
    }
  }
  return files;
}

function cutTexts(texts: readonly Text[]): Text[][] {
  const stretches: {texts: Text[]; size: number}[] = [];
  for (const text of texts) {
    const size = text.text.length + text.places.length * 12;
    const last = stretches.at(-1);
    if (last && last.size + size <= fileSize.texts) {
      last.texts.push(text);
      last.size += size;
    } else {
      stretches.push({texts: [text], size});
    }
  }
  return stretches.map((stretch) => stretch.texts);
}

function textsFile(
  texts: readonly Text[],
  spots: readonly {page: number}[],
  pages: readonly SearchPage[],
): Texts {
  const shown = texts.flatMap(({places}) => places.map(({spot}) => spots[spot]?.page ?? 0));
  return {
    pages: Object.fromEntries(
      [...new Set(shown)].map((number) => [
        number,
        [pages[number]?.permalink ?? '', pages[number]?.title ?? ''] as const,
      ]),
    ),
    texts: texts.map(({text, places}) => [text, places.map(({anchor}) => anchor)] as const),
  };
}

/** The words among which typing slips are looked for; words of scripts without spaces are found in other ways. */
function wordFiles(words: readonly string[]): Map<string, string[]> {
  const mended = new Set(words.filter((word) => /^\p{L}/u.test(word) && !isWithoutSpaces(word)));
  const files = new Map<string, string[]>();
  for (const word of [...mended].sort()) {
    const letter = [...word][0] ?? '';
    const file = files.get(letter) ?? [];
    file.push(word);
    files.set(letter, file);
  }
  return files;
}
