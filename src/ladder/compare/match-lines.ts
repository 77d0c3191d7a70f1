import {stemsOf} from '../english';
import {diceOf} from '../list-likeness';
import {markDifferences, type MarkedWords} from '../word-differences';
import type {LineData} from './level-data';
import {textOf} from './line-parts';

/** Lines that share fewer telling words than this are two different ones. */
const nearEnough = 0.6;

/** What two lists of lines have in common. */
export interface MatchedLines {
  readonly same: readonly {readonly from: LineData; readonly to: LineData}[];
  readonly near: readonly {
    readonly from: LineData;
    readonly to: LineData;
    /** The words of each, with those that the other lacks marked. */
    readonly fromWords: readonly MarkedWords[];
    readonly toWords: readonly MarkedWords[];
  }[];
  readonly onlyFrom: readonly LineData[];
  readonly onlyTo: readonly LineData[];
}

/**
 * Finds what two lists of lines share: one line on two days, the same words (capitals, spaces and a full stop aside), then
 * nearly the same. Each line has one partner at most; the nearest pairs are made first.
 */
export function matchLines(from: readonly LineData[], to: readonly LineData[]): MatchedLines {
  const partners = new Map<LineData, LineData>();
  const taken = new Set<LineData>();
  const pair = (a: LineData, b: LineData): void => {
    partners.set(a, b);
    taken.add(b);
  };
  const identical = new Set<LineData>();
  const keys = new Map([...from, ...to].map((line) => [line, key(line)]));
  for (const a of from) {
    const b = to.find(({id}) => id !== undefined && id === a.id);
    if (!b) continue;
    pair(a, b);
    if (keys.get(a) === keys.get(b)) identical.add(a);
  }
  // One that stands elsewhere on the other day is no partner of what came or went here.
  const isFree = (line: LineData): boolean =>
    !partners.has(line) && !taken.has(line) && !line.elsewhere;
  for (const a of from.filter(isFree)) {
    const b = to.find((other) => isFree(other) && keys.get(other) === keys.get(a));
    if (!b) continue;
    pair(a, b);
    identical.add(a);
  }
  const words = new Map([...from, ...to].map((line) => [line, stemsOf(textOf(line.parts))]));
  const near = from
    .filter(isFree)
    .flatMap((a) =>
      to.filter(isFree).map((b) => ({a, b, score: diceOf(words.get(a) ?? [], words.get(b) ?? [])})),
    )
    .filter(({score}) => score >= nearEnough)
    .toSorted((x, y) => y.score - x.score);
  for (const {a, b} of near) if (!partners.has(a) && !taken.has(b)) pair(a, b);

  const pairs = from.flatMap((a) => {
    const b = partners.get(a);
    return b ? [{from: a, to: b}] : [];
  });
  return {
    same: pairs.filter(({from: a}) => identical.has(a)),
    near: pairs
      .filter(({from: a}) => !identical.has(a))
      .map((lines) => {
        const words = markDifferences(textOf(lines.from.parts), textOf(lines.to.parts));
        return {...lines, fromWords: words.before, toWords: words.after};
      }),
    onlyFrom: from.filter((a) => !partners.has(a)),
    onlyTo: to.filter((b) => !taken.has(b)),
  };
}

function key({parts}: LineData): string {
  return textOf(parts)
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.;!]+$/u, '');
}
