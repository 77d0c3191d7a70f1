import {compareTexts} from '../compare-texts';
import type {Level, Page} from '../model';
import {compareRanks} from '../rank';
import {seniorityOf} from '../seniority';
import {tradeWords} from './marks';
import type {OwnersWord} from './owners-word';

type Comparison = (a: Level, b: Level) => number;

/**
 * Puts the levels of a track in order. The first of these that says something decides: the owner, the numbers of their
 * ranks, the order that every file states for itself, the words of their roles; then their places, titles and paths.
 *
 * @param levels - those of one track
 * @param path - the track's
 * @param owner - what the owner says
 */
export function orderLevels(levels: readonly Level[], path: string, owner: OwnersWord): Level[] {
  const comparisons = [byOwner(path, owner), byWhatIsStated(levels), byPlace, byTitle(owner)];
  return levels.toSorted((a, b) =>
    comparisons.reduce((order, compare) => order || compare(a, b), 0),
  );
}

function byOwner(path: string, {tracks = [], ranks = []}: OwnersWord): Comparison {
  const listed = tracks.find((track) => track.path === path)?.levels ?? [];
  const place = (names: readonly string[], level: Level): number => {
    const own = [level.path, level.file, level.level.rank.text, level.title, level.level.role];
    const index = names.findIndex((name) => own.includes(name));
    return index < 0 ? names.length : index;
  };
  return (a, b) => place(listed, a) - place(listed, b) || place(ranks, a) - place(ranks, b);
}

function byWhatIsStated(levels: readonly Level[]): Comparison {
  const isNumbered = levels.every(({level}) => level.rank.series !== '');
  if (isNumbered) {
    const lines = linesOf(levels);
    return (a, b) =>
      (lines.get(a.level.rank.series) ?? 0) - (lines.get(b.level.rank.series) ?? 0) ||
      compareRanks(a.level.rank, b.level.rank);
  }
  if (levels.every((level) => statedOrder(level) !== undefined))
    return (a, b) => (statedOrder(a) ?? 0) - (statedOrder(b) ?? 0);
  // Some have a number and some have none: their roles are all that they have in common.
  const isMixed = levels.some(({level}) => level.rank.series !== '');
  if (!isMixed) return (a, b) => compareRanks(a.level.rank, b.level.rank);
  const trade = tradeWords(levels.map(({level}) => level.role));
  const place = ({level}: Level): number => seniorityOf(level.role, trade).place;
  return (a, b) => place(a) - place(b) || compareRanks(a.level.rank, b.level.rank);
}

/**
 * Which line of work each series of ranks is: where a track counts IC1, IC2 and M1, M2, the one stands after the other.
 * Series that share no number are one line, such as E1, E2 and SE3.
 */
function linesOf(levels: readonly Level[]): Map<string, number> {
  const numbers = new Map<string, Set<number>>();
  for (const {level} of levels) {
    const {series, major} = level.rank;
    numbers.set(series, (numbers.get(series) ?? new Set()).add(major));
  }
  const count = new Set([...numbers.values()].flatMap((own) => [...own])).size;
  const sum = [...numbers.values()].reduce((total, own) => total + own.size, 0);
  const lowest = (series: string): number => Math.min(...(numbers.get(series) ?? []));
  const inOrder = [...numbers.keys()].toSorted(
    (a, b) => lowest(a) - lowest(b) || compareTexts(a, b),
  );
  return new Map(inOrder.map((series, index) => [series, sum > count ? index : 0]));
}

/** The place that a page's front matter gives it among others. */
export function statedOrder({frontMatter}: Pick<Page, 'frontMatter'>): number | undefined {
  const {weight, order, sidebar_position: sidebar, nav_order: nav} = frontMatter;
  return weight ?? order ?? sidebar ?? nav;
}

/** In one file, the order of the file. */
function byPlace(a: Level, b: Level): number {
  return a.file === b.file ? (a.within?.line ?? 0) - (b.within?.line ?? 0) : 0;
}

function byTitle({language}: OwnersWord): Comparison {
  return (a, b) => compareTexts(a.title, b.title, language) || compareTexts(a.path, b.path);
}
