import {stemOf} from '../english';
import type {IndexReader} from './index-reader';
import type {Question} from './question';
import {synonymsOf} from './synonyms';

/** A word of a question, and the texts it leads to. */
export interface LookedUp {
  readonly word: string;
  readonly stem: string;
  /** The texts with the word, with one it may be a slip of, with one that may stand for it. */
  readonly own: readonly number[];
  readonly slips: readonly number[];
  readonly synonyms: readonly number[];
  /** The stems that were looked for. */
  readonly stems: readonly string[];
  /** The words that were looked for in place of one that is in no text. */
  readonly by: readonly string[] | undefined;
  /** Where there were none: words that look somewhat like it. */
  readonly near: readonly string[];
}

/** Finds the texts of each word of a question. */
export function lookUp({words}: Question, reader: IndexReader): Promise<LookedUp[]> {
  return Promise.all(
    words.map(async ({word, stem}): Promise<LookedUp> => {
      const [own, synonyms] = await Promise.all([
        reader.postingsOf(stem),
        postingsOfAll([...synonymsOf(stem)], reader),
      ]);
      if (own.length > 0 || synonyms.length > 0) {
        return {word, stem, own, slips: [], synonyms, stems: [stem], by: undefined, near: []};
      }
      const {slips: by, others: near} = await reader.wordsNear(word);
      const stems = [...new Set(by.map(stemOf))];
      const slips = await postingsOfAll(stems, reader);
      return {word, stem, own, slips, synonyms: [], stems, by, near};
    }),
  );
}

/** The texts that name every rank of a question that names several. */
export async function lookUpRanks(
  {comparison}: Question,
  reader: IndexReader,
): Promise<ReadonlySet<number>> {
  const [first = [], ...others] = await Promise.all(
    comparison.map((word) => reader.postingsOf(stemOf(word))),
  );
  return new Set(first.filter((number) => others.every((list) => list.includes(number))));
}

async function postingsOfAll(stems: readonly string[], reader: IndexReader): Promise<number[]> {
  return (await Promise.all(stems.map((stem) => reader.postingsOf(stem)))).flat();
}
