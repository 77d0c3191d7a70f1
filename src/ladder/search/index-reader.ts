import {indexFiles, type Catalog, type Postings, type Texts, type Words} from './index-format';
import {nearWords, somewhatNear} from './near-words';

/** Loads a file of the index by its name. */
export type LoadFile = (name: string) => Promise<unknown>;

/** A text as its file has it. */
export interface ReadText {
  readonly number: number;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly pages: Texts['pages'];
}

/** Words of texts that a reader may have meant by one that is in none. */
export interface WordsNear {
  /** One slip away, or going on from it. */
  readonly slips: readonly string[];
  /** Where there are none: two slips away. */
  readonly others: readonly string[];
}

/** Reads the files of an index as they are needed, and keeps them. */
export interface IndexReader {
  catalog(): Promise<Catalog>;
  /** The numbers of the texts that a stem is in. */
  postingsOf(stem: string): Promise<readonly number[]>;
  wordsNear(word: string): Promise<WordsNear>;
  readTexts(numbers: readonly number[]): Promise<ReadText[]>;
}

/** Makes a reader of the index whose files a function loads. */
export function indexReader(load: LoadFile): IndexReader {
  const kept = new Map<string, Promise<unknown>>();
  const file = <T>(name: string): Promise<T> => {
    const known = kept.get(name) ?? load(name);
    kept.set(name, known);
    // What failed is tried again next time.
    known.catch(() => kept.delete(name));
    return known as Promise<T>;
  };
  const catalog = (): Promise<Catalog> => file(indexFiles.catalog);

  return {
    catalog,

    async postingsOf(stem) {
      const number = (await catalog()).postings.findLastIndex((first) => first <= stem);
      if (number < 0) return [];
      const postings = await file<Postings>(indexFiles.postings(number));
      if (!Object.hasOwn(postings, stem)) return [];
      let sum = 0;
      return (postings[stem] ?? []).map((difference) => (sum += difference));
    },

    async wordsNear(word) {
      const {letters} = await catalog();
      const [first, second] = word;
      const wordsFrom = async (some: readonly (string | undefined)[]): Promise<string[]> => {
        const files = await Promise.all(
          letters
            .filter((letter) => some.includes(letter))
            .map((letter) => file<Words>(indexFiles.words(letter))),
        );
        return files.flat();
      };
      const likely = await wordsFrom([first, second]);
      const slips = nearWords(word, likely);
      if (slips.length > 0 || word.length < 4) return {slips, others: []};
      return {slips: nearWords(word, await wordsFrom(letters)), others: somewhatNear(word, likely)};
    },

    async readTexts(numbers) {
      const starts: number[] = [];
      let sum = 0;
      for (const size of (await catalog()).texts) {
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
    },
  };
}
