import {compareLines, linesOf, type ComparedLines} from './compare-lines';
import type {AreaData, LevelData, LevelLabel} from './level-data';
import {lineUp} from './line-up';
import {textOf, type LinePart} from './line-parts';
import {matchLines, type MatchedLines} from './match-lines';
import {findInOtherAreas} from './other-areas';
import {pairNames} from './pair-names';

/** One fact of two levels; a side is absent where the level does not state it. */
export interface FactPair {
  readonly label: string;
  readonly from: readonly LinePart[] | undefined;
  readonly to: readonly LinePart[] | undefined;
  readonly same: boolean;
}

/** One competency area of two levels; a side is absent where the level does not have it. */
export interface AreaPair {
  /** What leads to it: its anchor on the second level's page, or on the first's where only that has the area. */
  readonly id: string;
  /** As the higher of the two calls it. */
  readonly name: string;
  readonly emoji: string | undefined;
  /** What the other calls it, where that is more than a matter of capitals. */
  readonly otherName: string | undefined;
  readonly from: AreaData | undefined;
  readonly to: AreaData | undefined;
  readonly sameSummary: boolean;
  /** What is written in the area, and its expectations. */
  readonly lines: ComparedLines;
  readonly examples: MatchedLines;
  /** Whether any word of the two differs. */
  readonly differs: boolean;
}

/** Two levels side by side. */
export interface Comparison {
  readonly facts: readonly FactPair[];
  readonly areas: readonly AreaPair[];
}

/**
 * Sets two levels side by side: facts by their labels, areas by their names, lines by what they are
 * about, in the area or in another.
 */
export function compareLevels(from: LevelData, to: LevelData): Comparison {
  const {facts, areas} = pairLevels(from, to);
  return {facts, areas: findInOtherAreas(areas)};
}

/** Sets two levels side by side, each area by itself. */
export function pairLevels(from: LevelData, to: LevelData): Comparison {
  const orderOf = isClimb(to, from) ? 'from' : 'to';
  const anchors = new Set(to.areas.map(({anchor}) => anchor));
  return {
    facts: pairFacts(from.facts, to.facts),
    areas: lineUp([from.areas, to.areas], pairNames).map(([first, second]) => {
      const id = (second ?? first)?.anchor ?? 'above';
      return {
        id: !second && anchors.has(id) ? `${id}-before` : id,
        ...pairOf(first, second, orderOf),
      };
    }),
  };
}

/** Whether one level leads to another: both are of one track, and the other stands higher. */
export function isClimb(from: LevelLabel, to: LevelLabel): boolean {
  return trackAddressOf(from) === trackAddressOf(to) && from.step < to.step;
}

/** The address of a level's track. Names of tracks may be the same; their folders are not. */
export function trackAddressOf({permalink}: LevelLabel): string {
  return permalink.replace(/[^/]+\/$/u, '');
}

function pairOf(
  from: AreaData | undefined,
  to: AreaData | undefined,
  orderOf: 'from' | 'to',
): Omit<AreaPair, 'id'> {
  const lines = compareLines(linesOf(from), linesOf(to), orderOf);
  const examples = matchLines(from?.examples ?? [], to?.examples ?? []);
  const named = to ?? from;
  const renamed = from && to && from.name.toLowerCase() !== to.name.toLowerCase();
  const sameSummary = textOf(from?.summary ?? []) === textOf(to?.summary ?? []);
  return {
    name: named?.name ?? '',
    emoji: named?.emoji,
    otherName: renamed ? from.name : undefined,
    from,
    to,
    sameSummary,
    lines,
    examples,
    differs:
      !from ||
      !to ||
      !sameSummary ||
      lines.rows.some(({growth}) => growth !== 'stays') ||
      lines.rest.from.length + lines.rest.to.length > 0 ||
      examples.near.length + examples.onlyFrom.length + examples.onlyTo.length > 0,
  };
}

/** Whether anything of two levels is the same, and would be hidden where only what differs is shown. */
export function hasSame({facts, areas}: Comparison): boolean {
  return (
    facts.some(({same}) => same) ||
    areas.some(
      ({differs, from, sameSummary, lines, examples}) =>
        !differs ||
        (sameSummary && from?.summary !== undefined) ||
        lines.rows.some(({growth}) => growth === 'stays') ||
        examples.same.length > 0,
    )
  );
}

type Facts = LevelData['facts'];

function pairFacts(from: Facts, to: Facts): FactPair[] {
  const key = (label: string): string => label.toLowerCase().replaceAll(/\s+/gu, ' ');
  const labels = new Map([...to, ...from].toReversed().map(({label}) => [key(label), label]));
  const order = [...new Set([...from, ...to].map(({label}) => key(label)))];
  const valueIn = (facts: Facts, label: string): readonly LinePart[] | undefined =>
    facts.find((fact) => key(fact.label) === label)?.value;
  return order.map((label) => {
    const [first, second] = [valueIn(from, label), valueIn(to, label)];
    return {
      label: labels.get(label) ?? label,
      from: first,
      to: second,
      same: first !== undefined && second !== undefined && textOf(first) === textOf(second),
    };
  });
}
