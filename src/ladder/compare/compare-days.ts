import {pairLevels, type AreaPair, type Comparison} from './compare-levels';
import {linesOf, type ComparedRow} from './compare-lines';
import type {LevelData, LineData} from './level-data';
import {matchLines} from './match-lines';

/**
 * Sets a level on two days side by side, the earlier first: each line that only one of the days has, or that stood in
 * another area, is a row of its own, in the order of the later day; what is gone comes last.
 */
export function compareDays(earlier: LevelData, later: LevelData): Comparison {
  const {facts, areas} = pairLevels(earlier, later);
  const [then, now] = (['from', 'to'] as const).map((side) => {
    const lines = areas.flatMap((area) => linesOf(area[side]));
    return new Map(lines.map((line) => [line.id, line]));
  });
  const inRows = areas.map((area) => {
    const {rows, rest} = area.lines;
    const order = linesOf(area.to);
    const placeOf = ({to}: ComparedRow): number => (to[0] ? order.indexOf(to[0]) : Infinity);
    const all = [
      ...rows,
      ...rest.from.map((line) => alone('ends', [line], now?.get(line.id))),
      ...rest.to.map((line) => alone('new', [line], then?.get(line.id))),
    ]
      .map(moved)
      .toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
    return {...area, lines: {rows: all, rest: {from: [], to: []}}};
  });
  return {facts, areas: inRows};
}

/** How many lines came, changed, moved and went between two days; examples are lines too. */
export function sumOfDays(
  areas: readonly AreaPair[],
): Readonly<Record<'came' | 'changed' | 'moved' | 'went', number>> {
  const matched = areas.flatMap(({lines: {rows}, examples}) => [
    ...rows.filter(({growth}) => growth !== 'moves').map((row) => row.matched),
    examples,
  ]);
  const then = areas.flatMap(({from}) => [...linesOf(from), ...(from?.examples ?? [])]);
  const stays = (line: LineData): boolean => !isElsewhere(line);
  return {
    came: matched.flatMap(({onlyTo}) => onlyTo.filter(stays)).length,
    changed: matched.flatMap(({near}) => near).length,
    moved: then.filter(isElsewhere).length,
    went: matched.flatMap(({onlyFrom}) => onlyFrom.filter(stays)).length,
  };
}

/**
 * The row of a line that the area has on one of the days only. If the line stands elsewhere on the other day, in other
 * words, the differences are marked.
 */
function alone(
  growth: 'new' | 'ends',
  lines: readonly LineData[],
  elsewhere: LineData | undefined,
): ComparedRow {
  const other = elsewhere ? [elsewhere] : [];
  return growth === 'new'
    ? {growth, from: [], to: lines, matched: matchLines(other, lines)}
    : {growth, from: lines, to: [], matched: matchLines(lines, other)};
}

function moved(row: ComparedRow): ComparedRow {
  const {growth, from, to} = row;
  const isMoved = growth !== 'stays' && growth !== 'grows' && [...from, ...to].every(isElsewhere);
  return isMoved ? {...row, growth: 'moves'} : row;
}

function isElsewhere({elsewhere}: LineData): boolean {
  return elsewhere !== undefined;
}
