import {foldedWords} from '../english';
import type {AreaData, LineData} from './level-data';
import {lineUp} from './line-up';
import {matchLines, type MatchedLines} from './match-lines';
import {pairNames} from './pair-names';

/** What becomes of a concern from one level to another, or of a line between two days; what moves is in another area there. */
export type Growth = 'new' | 'grows' | 'stays' | 'ends' | 'moves';

/** What two levels say of one concern; or, without one, two lines that are alike. */
export interface ComparedRow {
  /** As the side that gives the order names it, else the other; absent where the lines are alike and neither has one. */
  readonly concern?: string;
  readonly growth: Growth;
  readonly from: readonly LineData[];
  readonly to: readonly LineData[];
  /** Which of the lines are the same on both sides, and which nearly. */
  readonly matched: MatchedLines;
  /** The area that has the concern at the level that lacks it here: its id in the comparison, its name at that level. */
  readonly elsewhere?: {readonly id: string; readonly name: string};
}

/** The lines of two levels, set beside each other by what they are about. */
export interface ComparedLines {
  readonly rows: readonly ComparedRow[];
  /** Lines without a concern that are like none of the other level, in the order of their own. */
  readonly rest: {readonly from: readonly LineData[]; readonly to: readonly LineData[]};
}

/**
 * Sets the lines of two levels beside each other, each line once: a row for each concern, and for lines without one where
 * they are alike. A concern that only one level has stands after what it follows there.
 *
 * @param from - the lines of the one level
 * @param to - the lines of the other
 * @param orderOf - whose order the rows have: that of the higher level
 */
export function compareLines(
  from: readonly LineData[],
  to: readonly LineData[],
  orderOf: 'from' | 'to',
): ComparedLines {
  const [first, second] = orderOf === 'to' ? [to, from] : [from, to];
  const rows: ComparedRow[] = [];
  const rest: LineData[] = [];
  for (const [own, other] of lineUp([groupsOf(first), groupsOf(second)], pairGroups)) {
    const concern = own?.concern ?? other?.concern;
    if (concern === undefined && !(own && other)) rest.push(...((own ?? other)?.lines ?? []));
    else {
      const [lower, higher] = orderOf === 'to' ? [other, own] : [own, other];
      rows.push(rowOf(concern, lower?.lines ?? [], higher?.lines ?? []));
    }
  }
  const left = new Set(rest);
  const isLeft = (line: LineData): boolean => left.has(line);
  return {rows, rest: {from: from.filter(isLeft), to: to.filter(isLeft)}};
}

function rowOf(
  concern: string | undefined,
  from: readonly LineData[],
  to: readonly LineData[],
): ComparedRow {
  const matched = matchLines(from, to);
  const {near, onlyFrom, onlyTo} = matched;
  const isSame = near.length + onlyFrom.length + onlyTo.length === 0;
  return {
    ...(concern !== undefined && {concern}),
    growth: from.length === 0 ? 'new' : to.length === 0 ? 'ends' : isSame ? 'stays' : 'grows',
    from,
    to,
    matched,
  };
}

/** What is written in an area, and its expectations. */
export function linesOf(area: AreaData | undefined): LineData[] {
  return area ? [...area.notes, ...area.expectations] : [];
}

/** Whatever may say what it is about. */
export interface Line {
  readonly concern?: string | undefined;
}

/** The lines of a level that are about one thing. */
export interface LineGroup<Of extends Line = LineData> {
  /** Absent for a line without one, which is a group of its own. */
  readonly concern: string | undefined;
  readonly lines: readonly Of[];
}

/** Groups lines by their concerns, in the order in which they first come; a line without one is alone. */
export function groupsOf<Of extends Line>(lines: readonly Of[]): LineGroup<Of>[] {
  const groups = new Map<string | Of, {concern: string | undefined; lines: Of[]}>();
  for (const line of lines) {
    const {concern} = line;
    const key = concern === undefined ? line : foldedWords(concern).join(' ');
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, {concern, lines: [line]});
  }
  return [...groups.values()];
}

/** Pairs groups by the names of their concerns, then those that are left by the likeness of their lines. */
function pairGroups(first: readonly LineGroup[], second: readonly LineGroup[]): [number, number][] {
  const pairs = pairConcerns(first, second);
  const free = [
    first.filter((_, index) => !pairs.some(([own]) => own === index)),
    second.filter((_, index) => !pairs.some(([, own]) => own === index)),
  ] as const;
  const groupOf = new Map(
    free.flat().flatMap((group) => group.lines.map((line) => [line, group] as const)),
  );
  const [ownLines, otherLines] = free.map((groups) => groups.flatMap(({lines}) => lines));
  const {same, near} = matchLines(ownLines ?? [], otherLines ?? []);
  const paired = new Set<LineGroup>();
  for (const {from, to} of [...same, ...near]) {
    const [own, other] = [groupOf.get(from), groupOf.get(to)];
    if (!own || !other || paired.has(own) || paired.has(other)) continue;
    paired.add(own).add(other);
    pairs.push([first.indexOf(own), second.indexOf(other)]);
  }
  return pairs.toSorted(([a], [b]) => a - b);
}

/** Pairs groups by the names of their concerns alone. */
export function pairConcerns(
  first: readonly LineGroup<Line>[],
  second: readonly LineGroup<Line>[],
): [number, number][] {
  const [own, others] = [named(first), named(second)];
  return pairNames(own, others).flatMap(([a, b]): [number, number][] => {
    const [one, other] = [own[a], others[b]];
    return one && other ? [[one.index, other.index]] : [];
  });
}

function named(groups: readonly LineGroup<Line>[]): {name: string; index: number}[] {
  return groups.flatMap(({concern}, index) =>
    concern === undefined ? [] : [{name: concern, index}],
  );
}
