import {stemOf} from '../english';
import {isWithoutSpaces} from '../without-spaces';
import type {OpenCatalog} from './catalog';
import type {IndexReader} from './index-reader';
import {tellsNothing, type Asked, type Question} from './question';
import {indexedForm, searchWordsIn} from './search-words';
import {meaningsOf, type Term} from './synonyms';

/** A word of a question, and the texts it leads to. */
export interface LookedUp {
  readonly word: string;
  /** Whether it is a word of a phrase that is asked for too. */
  readonly isPart: boolean;
  /** The texts that have it. */
  readonly own: readonly number[];
  /** For each word that it may be a slip of, that is for the same thing, that is near to it: the texts that have that. */
  readonly slips: readonly (readonly number[])[];
  readonly same: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  /** The stems that were looked for: its own, or those it may be a slip of. */
  readonly stems: readonly string[];
  /** The stems of all words that it led to, to mark them where they stand. */
  readonly marks: readonly string[];
  /** Where it is in no text and nothing says the same: the words that were looked for in its place, if there are any. */
  readonly by: readonly string[] | undefined;
  /** Whether it is a title that no role has, whatever texts say. */
  readonly isTitle?: boolean;
}

/** Finds the texts of each word of a question. */
export function lookUp(
  {words}: Question,
  catalog: OpenCatalog,
  reader: IndexReader,
): Promise<LookedUp[]> {
  const namesPlace = ({term}: Asked): boolean => term.every((stem) => catalog.namesPlace(stem));
  const titles = words.filter(({word}) => catalog.titleNear(word) !== undefined);
  const others = words.filter((asked) => !titles.includes(asked));
  return Promise.all(
    words.map(async (asked) => {
      const title = catalog.titleNear(asked.word);
      // "Staff" alone is anybody; a staff engineer is a role.
      if (title === undefined || !words.some(namesPlace)) return lookUpWord(asked, catalog, reader);
      // "Lead design reviews" asks for what texts say, if they do.
      const said = others.every(namesPlace) ? [] : await textsWith(asked.indexed, reader);
      return said.length > 0
        ? lookUpWord(asked, catalog, reader)
        : lookUpTitle(asked, title, reader);
    }),
  );
}

async function lookUpTitle(
  {word, isPart}: Asked,
  title: string,
  reader: IndexReader,
): Promise<LookedUp> {
  const stems = [stemOf(title)];
  const slips = [await textsWith(stems, reader)];
  const none = {own: [], same: [], near: []};
  return {word, isPart, ...none, slips, stems, marks: stems, by: [title], isTitle: true};
}

/** Where as many texts as these have a word itself, words that are only near to it are not looked for. */
const saidOften = 8;

async function lookUpWord(
  asked: Asked,
  catalog: OpenCatalog,
  reader: IndexReader,
): Promise<LookedUp> {
  const {word, term, indexed, isPart} = asked;
  const meanings = isPart ? {same: [], near: []} : meaningsOf(term);
  const [own, same] = await Promise.all([
    textsWith(indexed, reader),
    textsWithEach(meanings.same, reader),
  ]);
  const near = own.length >= saidOften ? [] : await textsWithEach(meanings.near, reader);
  const stems = tellingOf(term);
  const marked = own.length > 0 ? meanings.same : [...meanings.same, ...meanings.near];
  const marks = [...stems, ...marked.flatMap(tellingOf)];
  const found = {word, isPart, own, same, near, stems, marks, slips: [], by: undefined};
  if (isPart || own.length > 0 || [...same, ...near].some((list) => list.length > 0)) return found;
  // The name of a track or of a role is no slip, though no text says it.
  if (term.every((stem) => catalog.namesPlace(stem))) return found;
  if (isWithoutSpaces(word)) {
    const slips = await textsWithMost(indexed, reader);
    return {...found, slips: [slips], by: slips.length > 0 ? undefined : []};
  }
  const by = await reader.wordsNear(word);
  const other = [...new Set(by.map(stemOf))];
  const slips = await textsWithEach(
    other.map((stem) => [stem]),
    reader,
  );
  return {...found, slips, stems: other, marks: other, by};
}

/** The texts that say anything like words that are in none. */
export async function lookUpLike(
  words: readonly string[],
  reader: IndexReader,
): Promise<LookedUp[]> {
  return Promise.all(
    words.map(async (word): Promise<LookedUp> => {
      const by = await reader.wordsLike(word);
      const stems = [...new Set(by.map(stemOf))];
      const slips = await textsWithEach(
        stems.map((stem) => [stem]),
        reader,
      );
      return {word, isPart: false, own: [], same: [], near: [], slips, stems, marks: stems, by};
    }),
  );
}

const comparing = new Set(['compare', 'difference', 'versus', 'vs'].map(stemOf));

/** The texts that name two ranks, or more, of a question that does; or all roles of one that asks how they differ. */
export async function lookUpCompared(
  {ranks, words}: Question,
  reader: IndexReader,
): Promise<ReadonlySet<number>> {
  if (ranks.length === 0 && words.some(({term}) => term.some((stem) => comparing.has(stem)))) {
    const roles = words.flatMap(({term}) => term).filter((stem) => !comparing.has(stem));
    return new Set(roles.length < 2 ? [] : await textsWith(roles, reader));
  }
  if (ranks.length < 2) return new Set();
  const lists = await Promise.all(
    ranks.map((rank) => textsWith(searchWordsIn(rank).flatMap(indexedForm), reader)),
  );
  return new Set(inAtLeast(2, lists));
}

/** Without the words that hold a phrase together. */
function tellingOf(term: Term): Term {
  const telling = term.filter((stem) => !tellsNothing(stem));
  return telling.length > 0 ? telling : term;
}

/** The texts that have all of a term. */
async function textsWith(term: Term, reader: IndexReader): Promise<readonly number[]> {
  const lists = await Promise.all([...new Set(term)].map((stem) => reader.postingsOf(stem)));
  return inAtLeast(lists.length, lists);
}

function textsWithEach(
  terms: readonly Term[],
  reader: IndexReader,
): Promise<(readonly number[])[]> {
  return Promise.all(terms.map((term) => textsWith(term, reader)));
}

/** The texts that have half of the letters of a word at least, two by two. */
async function textsWithMost(pairs: Term, reader: IndexReader): Promise<number[]> {
  const lists = await Promise.all(pairs.map((pair) => reader.postingsOf(pair)));
  return inAtLeast(Math.max(1, pairs.length / 2), lists);
}

/** The numbers that are in so many of some lists. */
function inAtLeast(least: number, lists: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const number of lists.flat()) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([number]) => number);
}
