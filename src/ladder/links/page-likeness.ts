import {groupBy} from '../group-by';
import {diceOf} from '../list-likeness';
import {folderOf, isIndex} from '../paths';
import type {CurrentPage, CurrentStatement} from './current-pages';
import type {PublishedPage} from './published-pages';
import {bagOf, dice, type Bag, type Weights} from './similarity';
import {isSameLevel} from './statement-matching';

type Lines = readonly {readonly text: string}[];

/** What the likeness of the words counts for where nothing else is alike. */
const wordsAlone = 0.85;

/**
 * How alike two pages are, from 0 to 1: their statements (exactly and word by word), their sections' names, their titles
 * and their files' names. What neither page has does not count.
 */
export function likenessOfPages(
  weights: Weights,
  all: readonly CurrentPage[],
): (published: PublishedPage, current: CurrentPage) => number {
  const inFile = linesInFile(all);
  const bags = new Map<string, Bag>();
  const bag = (texts: readonly string[]): Bag => {
    const words = texts.join(' ');
    const cached = bags.get(words) ?? bagOf(words, weights);
    bags.set(words, cached);
    return cached;
  };
  const textsOf = (lines: Lines): string[] => lines.map(({text}) => text);
  const wordsIn = (a: readonly string[], b: readonly string[]): number =>
    (diceOf(a, b) + dice(bag(a), bag(b), weights)) / 2;
  return (published, current) => {
    const parts: (readonly [weight: number, score: number])[] = [
      [15, Number(published.title === current.title)],
      [10, Number(fileName(published.path) === fileName(current.path))],
    ];
    let words = 0;
    if (published.statements.length + current.statements.length > 0) {
      const before = textsOf(published.statements);
      const now = [current.statements, inFile(current)].map(textsOf);
      words = Math.max(...now.map((texts) => wordsIn(before, texts)));
      parts.push([60, words]);
    }
    if (published.sections.length + current.sections.length > 0) {
      const names = (page: PublishedPage | CurrentPage): string[] =>
        page.sections.map(({name}) => name);
      parts.push([15, diceOf(names(published), names(current))]);
    }
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    const all = parts.reduce((sum, [weight, score]) => sum + weight * score, 0) / total;
    // At the same level the words alone may tell, whatever else was renamed; two levels share too many of them.
    return isSameLevel(published, current) ? Math.max(all, wordsAlone * words) : all;
  };
}

/**
 * The lines of a page, and of the levels in its file that are pages of their own: as long as nothing in the file was a level,
 * all of them stood on one page.
 */
function linesInFile(
  current: readonly CurrentPage[],
): (page: CurrentPage) => readonly CurrentStatement[] {
  const levels = groupBy(
    current.filter(({target}) => target.within),
    ({target}) => target.file,
  );
  return (page) => {
    const inFile = page.target.within ? [] : (levels.get(page.path) ?? []);
    return [page, ...inFile].flatMap(({statements}) => statements);
  };
}

/** A file's name without its ending; of a folder's own page, the folder's name. */
function fileName(path: string): string {
  const name = isIndex(path) ? folderOf(path) : path.replace(/\.md$/iu, '');
  return (name.split('/').at(-1) ?? '').toLowerCase();
}
