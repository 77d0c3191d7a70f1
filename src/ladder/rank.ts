// cspell:ignore niveau stufe nivel nível livello poziom уровень
/** A level's place among others: `L3`, `MG3`, `Level 2`, or `L1.0` for a step within one. */
export interface Rank {
  /** As its owner writes it and a reader sees it; '' where a level has its role alone. */
  readonly text: string;
  /** What its number counts, in lower case: `l`, `mg`, `level`; '' where its role gives its place. */
  readonly series: string;
  readonly major: number;
  /** The step within the rank; absent for the rank itself. */
  readonly minor: number | undefined;
}

/** A title taken apart. */
export interface RankedTitle {
  readonly rank: Rank;
  /** What is left: `Senior Software Engineer`. */
  readonly role: string;
}

/** What parts a rank from the role after it. */
const gap = String.raw`(?:\s*[:–—|-]\s*|\.?\s+|$)`;
const number = String.raw`(\d{1,4})(?:\.(\d{1,4}))?`;
/** Words that owners count their levels with. */
const countedWords = 'level|grade|band|rank|niveau|stufe|nivel|nível|livello|poziom|уровень|レベル';

const plain = new RegExp(`^(L)${number}${gap}(.*)$`, 'isu');
const letters = new RegExp(String.raw`^(\p{Lu}{1,4}|ic|l)[.-]?${number}${gap}(.*)$`, 'su');
const word = new RegExp(String.raw`^(${countedWords})\s*${number}${gap}(.*)$`, 'isu');
/** What parts a rank from the role before it. */
const turn = String.raw`\s*(?:[(\[]|,\s|\s[–—|-]\s)\s*`;
const lettersAfter = new RegExp(
  String.raw`^(.*\S)${turn}(\p{Lu}{1,4}|ic|l)[.-]?${number}[)\]]?$`,
  'su',
);
const wordAfter = new RegExp(String.raw`^(.*\S)${turn}(${countedWords})\s*${number}[)\]]?$`, 'isu');
/** With no more than a space before it, only what counts levels and nothing else is a rank. */
const plainAfter = new RegExp(
  String.raw`^(.*\S)\s+(l|ic|${countedWords})[.-]?\s*${number}$`,
  'isu',
);
/** What follows a rank in a title that is about several: "L1 to L3", "IC2, IC3". */
const goesOn = /^(?:to|and|or|vs\.?|&|\/|,)(?:\s|$)/iu;
const loneRank = new RegExp(String.raw`^(?:\p{Lu}{1,4}|(?:${countedWords})\s*)\d{1,4}$`, 'u');
/** Longer titles are sentences. */
const longestTitle = 200;

/** Letters before a number that name a quarter, a version or a document of a series. */
const notRanks = new Set(['q', 'h', 'fy', 'v', 'adr', 'rfc', 'pr', 'kpi', 'okr', 'ch', 'no']);

/**
 * Reads a title such as `L3: Senior Software Engineer`, `L3 Senior …` or `L1.0: …`: the form that makes a page a level by
 * itself.
 *
 * @param title - the words of a page's title, without emoji
 * @returns undefined when the title does not begin with a rank
 */
export function readRankedTitle(title: string): RankedTitle | undefined {
  const [, , major, minor, role = ''] = plain.exec(title.trim()) ?? [];
  if (major === undefined || goesOn.test(role)) return undefined;
  return {rank: rankOf('L', major, minor), role: role.trim()};
}

/**
 * Reads a title with a rank of any form before or after the role: `IC2: Gardener`, `MG3`, `Level 2 – Gardener`,
 * `Gardener (L3)`. Whether it is a rank, and not a quarter or a bucket, the pages around it have to say.
 *
 * @param title - the words of a title, without emoji
 * @returns undefined when there is none in it
 */
export function readRank(title: string): RankedTitle | undefined {
  const text = title.trim();
  const sure = readRankedTitle(text);
  if (sure || text.length > longestTitle) return sure;
  const before = letters.exec(text) ?? word.exec(text);
  if (before) {
    const [, name = '', major = '', minor, role = ''] = before;
    if (notRanks.has(name.toLowerCase()) || goesOn.test(role) || loneRank.test(role))
      return undefined;
    return {rank: rankOf(name, major, minor), role: withoutBrackets(role.trim())};
  }
  const [, role, name = '', major = '', minor] =
    [lettersAfter, wordAfter, plainAfter].reduce<RegExpExecArray | null>(
      (found, pattern) => found ?? pattern.exec(text),
      null,
    ) ?? [];
  if (role === undefined || notRanks.has(name.toLowerCase()) || loneRank.test(role))
    return undefined;
  return {rank: rankOf(name, major, minor), role};
}

/** What stands in brackets after a rank is the role, `IC2 (Gardener)`. */
function withoutBrackets(role: string): string {
  return /^\([^()]+\)$/u.test(role) ? role.slice(1, -1) : role;
}

/** A rank of a name and a number: a word has a space between them, letters none and are written large. */
export function rankOf(name: string, major: string, minor?: string): Rank {
  const isWord = new RegExp(`^(?:${countedWords})$`, 'iu').test(name);
  const shown = isWord
    ? `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()} `
    : name.toUpperCase();
  return {
    text: `${shown}${major}${minor === undefined ? '' : `.${minor}`}`,
    series: name.toLowerCase(),
    major: Number(major),
    minor: minor === undefined ? undefined : Number(minor),
  };
}

/**
 * Orders ranks from the lowest to the highest: L1.0, L1, L1.1, L2, … L10.
 * A `.0` step leads up to its rank, later steps follow it.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it
 */
export function compareRanks(a: Rank, b: Rank): number {
  const step = ({minor}: Rank) => minor ?? 0.5;
  return a.major - b.major || step(a) - step(b);
}

/** What a level is called for short: its rank, or its role where it has that alone. */
export function shortName({rank, role}: RankedTitle): string {
  return rank.text || role;
}
