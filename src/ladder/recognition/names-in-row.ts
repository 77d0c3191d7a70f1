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
}

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
    return {names: ranked, areSure};
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
  const count = names.filter(Boolean).length;
  return count > 1 && count * 2 > row.length ? {names, areSure: false} : undefined;
}
