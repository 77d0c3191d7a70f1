import {indexFiles, type Catalog, type Postings, type Texts, type WordList} from './index-format';
import {likeWords, nearWords, twoSlipsFrom} from './near-words';

/** Loads a file of the index by its name. */
export type LoadFile = (name: string) => Promise<unknown>;

/** A text as its file has it. */
export interface ReadText {
  readonly number: number;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly pages: Texts['pages'];
}

/** Reads the files of an index as they are needed, and keeps them. */
export interface IndexReader {
  catalog(): Promise<Catalog>;
  /** The numbers of the texts that a stem is in. */
  postingsOf(stem: string): Promise<readonly number[]>;
  /** The words of texts that a word which is in none may be a slip of. */
  wordsNear(word: string): Promise<readonly string[]>;
  /** The words of texts that look most like a word, if any is like it enough. */
  wordsLike(word: string): Promise<readonly string[]>;
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

  const wordsFrom = async (isWanted: (letter: string) => boolean): Promise<string[]> => {
    const {letters} = await catalog();
    const wanted = letters.filter(isWanted);
    const lists = await Promise.all(
      wanted.map((letter) => file<WordList>(indexFiles.words(letter))),
    );
    return lists.flat();
  };

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
      const [first, second] = word;
      const likely = await wordsFrom((letter) => letter === first || letter === second);
      const slips = nearWords(word, likely);
      if (slips.length > 0 || word.length < 4) return slips;
      const others = nearWords(word, await wordsFrom(() => true));
      return others.length > 0 ? others : twoSlipsFrom(word, likely);
    },

    async wordsLike(word) {
      return likeWords(word, await wordsFrom(() => true));
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
