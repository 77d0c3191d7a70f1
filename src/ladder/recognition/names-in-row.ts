import {readLevelName, type LevelName} from '../level-name';
import {splitEmoji} from '../parse/words';
import {rankOfRole, seniorityOf} from '../seniority';
import {tradeWords} from './marks';

/** The names of a row of things, such as headings of one depth, as levels. */
export interface NamesInRow {
  /** For each of the row its name as a level, if it is called like one. */
  readonly names: readonly (LevelName | undefined)[];
  /** Whether the names alone make them levels; otherwise they have to share what they are about. */
  readonly areSure: boolean;
  /** Whether all of them, three at least, are one role at different places, such as `Junior Gardener` and `Gardener`. */
  readonly areOneRole: boolean;
}

/** Lists as long as this say what a role asks; shorter ones may be hours, dates or questions. */
export const fewestItems = 3;

/** Letters and words that count levels and little else. */
const plainSeries = /^(?:l|ic|level|grade|band)$/u;

/**
 * Reads a row of words as the names of levels: at least two of them, with ranks that differ, or roles.
 *
 * @param row - the words of each
 * @returns undefined where they are no levels
 */
export function readNamesInRow(row: readonly string[]): NamesInRow | undefined {
  const titles = row.map((words) => splitEmoji(words).name);
  const read = titles.map((title) => readLevelName({title, fileName: '', frontMatter: {}}));
  const ranked = read.map((name) => (name?.rank.text ? name : undefined));
  const ranks = new Set(ranked.flatMap((name) => name?.rank.text ?? []));
  if (ranks.size > 1) {
    const found = ranked.filter((name) => name !== undefined);
    const bases = found.map(({role}) => seniorityOf(role).base).filter((base) => base !== '');
    const areSure =
      found.every(({rank}) => plainSeries.test(rank.series)) ||
      found.some(({role}) => seniorityOf(role).words.length > 0) ||
      new Set(bases).size < bases.length;
    return {names: ranked, areSure, areOneRole: false};
  }
  const trade = tradeWords(read.flatMap((name) => name?.role ?? []));
  const bases = new Set(read.flatMap((name) => (name ? seniorityOf(name.role, trade).base : [])));
  const names = titles.map((title): LevelName | undefined => {
    const {base, words, number} = seniorityOf(title, trade);
    const isLevel = words.length > 0 || number !== undefined || (base !== '' && bases.has(base));
    return isLevel
      ? {rank: rankOfRole(title, trade), role: title, by: 'role', isSure: false}
      : undefined;
  });
  const found = names.filter((name) => name !== undefined);
  if (found.length < 2 || found.length * 2 <= row.length) return undefined;
  const isWhole = found.length === row.length;
  const counts = countsOf(found.map(({role}) => seniorityOf(role, trade).base));
  const most = Math.max(...counts.values());
  // Where other things stand among them, two have to be of one trade: else the row may list people, or posts.
  if (!isWhole && most < 2) return undefined;
  const places = new Set(found.map(({rank: {major, minor}}) => `${major}.${minor ?? ''}`));
  const areOneRole =
    isWhole &&
    places.size > 2 &&
    [...counts].some(
      ([base, count]) => base !== '' && !isGroup(base) && count > 1 && count * 2 >= row.length,
    );
  return {names, areSure: false, areOneRole};
}

/** Whether a word is for many people at once: a text about `Senior Gardeners` is none about a level. */
function isGroup(base: string): boolean {
  return /(?:s|people)$/u.test(base) && !/(?:ops|sales|analytics)$/u.test(base);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
