import type {Rank} from './rank';
import {placeOfRoleWord, wordsOfRole} from './seniority-words';

/** A role without any of the words stands here. */
const unmarked = 5;
const senior = 7;
/** From here up, `senior` and `associate` shade the word that follows them. */
const shaded = 8;
/** The number of a section, `3.1.` or `2)`: it counts headings, not levels. */
const sectionNumber = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s+/u;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** What the words of a role say of its place. */
export interface Seniority {
  /** The words that say so, in lower case: none for `Software Engineer`. */
  readonly words: readonly string[];
  /** The number that follows the role or its words: 2 in `Gardener II`. */
  readonly number: number | undefined;
  /** What is left: `gardener`. */
  readonly base: string;
  readonly place: number;
}

/**
 * Reads how senior a role is by the field's own words.
 *
 * @param role - a role title: `Senior Staff Engineer`
 * @param names - words that are the trade here, and no place in it: `manager` among product managers
 */
export function seniorityOf(role: string, names: ReadonlySet<string> = new Set()): Seniority {
  const tokens = wordsOfRole(role.replace(sectionNumber, ''));
  const placeOf = (token: string): number | undefined =>
    names.has(token) ? undefined : placeOfRoleWord(token);
  const numberOf = (token: string, index: number): number | undefined => {
    if (index === 0) return undefined;
    if (/^\d{1,2}$/u.test(token)) return Number(token);
    const isPlaced = index === tokens.length - 1 || placeOf(tokens[index - 1] ?? '') !== undefined;
    const value = roman.indexOf(token) + 1;
    return isPlaced && value > 0 ? value : undefined;
  };
  const words = tokens.filter((token) => placeOf(token) !== undefined);
  const numbers = tokens.map(numberOf);
  const base = tokens.filter(
    (token, index) =>
      placeOf(token) === undefined && numbers[index] === undefined && token !== 'of',
  );
  const marked = words.map((token) => placeOf(token) ?? unmarked);
  const top = marked.length > 0 ? Math.max(...marked) : unmarked;
  const others = marked.filter((place) => place < shaded);
  const shade = top < shaded ? 0 : others.includes(senior) ? 0.5 : others.length > 0 ? -0.5 : 0;
  return {
    words,
    number: numbers.find((value) => value !== undefined),
    base: base.join(' '),
    place: top + shade,
  };
}

/** The place of a level that has no rank but its role. */
export function rankOfRole(role: string, names?: ReadonlySet<string>): Rank {
  const {place, number} = seniorityOf(role, names);
  return {text: '', series: '', major: place, minor: number ?? 1};
}
