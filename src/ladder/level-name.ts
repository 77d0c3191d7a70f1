import type {FrontMatter} from './model';
import {rankOf, readRank, readRankedTitle, type Rank} from './rank';
import {rankOfRole, seniorityOf} from './seniority';

/** How the name of a page reads as that of a level. */
export interface LevelName {
  readonly rank: Rank;
  readonly role: string;
  /** What says so. */
  readonly by: 'front matter' | 'rank' | 'number' | 'file name' | 'role' | 'owner';
  /** Whether that is enough; otherwise the pages around it have to say the same. */
  readonly isSure: boolean;
}

interface Names {
  /** The title without emoji. */
  readonly title: string;
  /** The file's own name, with spaces for dashes. */
  readonly fileName: string;
  readonly frontMatter: FrontMatter;
}

/**
 * Reads what a page is called as the name of a level. In this order, the first that applies: front matter, a rank before
 * or after the title, a rank in the file's name, the title's own words and number for how senior a role is, a number in the
 * file's name.
 *
 * @returns undefined for a page that is not called like a level
 */
export function readLevelName({title, fileName, frontMatter}: Names): LevelName | undefined {
  const inTitle = readRank(title);
  const said = saidRank(frontMatter);
  if (said !== undefined) {
    const {role = title} = inTitle ?? {};
    const isTheSame = inTitle && (said === null || inTitle.rank.major === said.major);
    const rank = isTheSame ? inTitle.rank : (said ?? rankOfRole(role));
    return {rank, role, by: 'front matter', isSure: true};
  }
  const inFile = readRank(fileName);
  if (inTitle) {
    const isPlain = readRankedTitle(title) !== undefined;
    const isNamedSo = readRankedTitle(fileName)?.rank.major === inTitle.rank.major;
    return {...inTitle, by: 'rank', isSure: isPlain || isNamedSo};
  }
  if (inFile) return {rank: inFile.rank, role: title, by: 'file name', isSure: false};
  const {words, number} = seniorityOf(title);
  if (number !== undefined && words.length === 0)
    return {rank: rankOfRole(title), role: title, by: 'number', isSure: false};
  if (words.length > 0) return {rank: rankOfRole(title), role: title, by: 'role', isSure: false};
  const numbered = /^(\d{1,3})\b|\s(\d{1,2})$/u.exec(fileName);
  if (!numbered) return undefined;
  const [, before, last] = numbered;
  const rank: Rank = {text: '', series: '#', major: Number(before ?? last), minor: undefined};
  const role = last === undefined || title.endsWith(last) ? title : `${title} ${last}`;
  return {rank, role, by: 'file name', isSure: false};
}

/** What the front matter says of a rank; null where it says that the page is a level and no more. */
function saidRank({rank, level, grade}: FrontMatter): Rank | null | undefined {
  if (rank !== undefined) return rankSaid('rank', rank);
  if (level !== undefined) return rankSaid('level', level);
  return grade === undefined ? undefined : rankSaid('grade', grade);
}

/**
 * Reads the value of a setting that says which level a page is: `level: 3`, `rank: IC3`.
 *
 * @returns null where it is no rank
 */
export function rankSaid(key: 'rank' | 'level' | 'grade', value: string): Rank | null {
  const [, major, minor] = /^(\d{1,4})(?:\.(\d{1,4}))?$/u.exec(value) ?? [];
  return major === undefined ? (readRank(value)?.rank ?? null) : rankOf(key, major, minor);
}
