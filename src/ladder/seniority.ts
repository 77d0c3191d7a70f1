// cspell:ignore midlevel
import type {Rank} from './rank';

/** The field's words for how senior a role is, from the lowest; a role without any stands at {@link unmarked}. */
const places: readonly (readonly [place: number, word: RegExp])[] = [
  [0, /^interns?$/u],
  [1, /^(?:graduate|grad|trainee)$/u],
  [2, /^apprentice$/u],
  [3, /^associate$/u],
  [4, /^(?:junior|jr)$/u],
  [6, /^(?:mid|middle|midlevel|intermediate)$/u],
  [7, /^(?:senior|sr)$/u],
  [8, /^lead$/u],
  [9, /^staff$/u],
  [11, /^principal$/u],
  [12, /^distinguished$/u],
  [13, /^fellow$/u],
  [20, /^supervisor$/u],
  [21, /^manager$/u],
  [23, /^head$/u],
  [24, /^director$/u],
  [26, /^(?:vp|president)$/u],
  [28, /^(?:chief|cto)$/u],
];
const unmarked = 5;
const senior = 7;
/** From here up, `senior` and `associate` shade the word that follows them. */
const shaded = 8;
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
  const tokens = role
    .toLowerCase()
    .replaceAll(/\bvice[\s-]+president\b/gu, 'vp')
    .replaceAll(/\bmid[\s-]+(?:level|senior)\b/gu, 'mid')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const placeOf = (token: string): number | undefined =>
    names.has(token) ? undefined : places.find(([, word]) => word.test(token))?.[0];
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
