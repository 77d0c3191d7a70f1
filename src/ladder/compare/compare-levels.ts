import type {AreaData, LevelData} from './level-data';
import {lineUpAreas} from './line-up-areas';
import {textOf, type LinePart} from './line-parts';
import {matchLines, type MatchedLines} from './match-lines';

/** One fact of two levels; a side is absent where the level does not state it. */
export interface FactPair {
  readonly label: string;
  readonly from: readonly LinePart[] | undefined;
  readonly to: readonly LinePart[] | undefined;
  readonly same: boolean;
}

/** One competency area of two levels; a side is absent where the level does not have it. */
export interface AreaPair {
  /** As the higher of the two calls it. */
  readonly name: string;
  readonly emoji: string | undefined;
  /** What the other calls it, where that is more than a matter of capitals. */
  readonly otherName: string | undefined;
  readonly from: AreaData | undefined;
  readonly to: AreaData | undefined;
  readonly expectations: MatchedLines;
  readonly examples: MatchedLines;
  readonly notes: MatchedLines;
  /** Whether any word of the two differs. */
  readonly differs: boolean;
}

/** Two levels side by side. */
export interface Comparison {
  readonly facts: readonly FactPair[];
  readonly areas: readonly AreaPair[];
}

/** Sets two levels side by side: facts by their labels, areas by their names, lines by their words. */
export function compareLevels(from: LevelData, to: LevelData): Comparison {
  return {
    facts: pairFacts(from.facts, to.facts),
    areas: lineUpAreas([from.areas, to.areas]).map(({cells: [first, second]}) =>
      pairOf(first, second),
    ),
  };
}

function pairOf(from: AreaData | undefined, to: AreaData | undefined): AreaPair {
  const named = to ?? from;
  const expectations = matchLines(from?.expectations ?? [], to?.expectations ?? []);
  const examples = matchLines(from?.examples ?? [], to?.examples ?? []);
  const notes = matchLines(from?.notes ?? [], to?.notes ?? []);
  const renamed = from && to && from.name.toLowerCase() !== to.name.toLowerCase();
  return {
    name: named?.name ?? '',
    emoji: named?.emoji,
    otherName: renamed ? from.name : undefined,
    from,
    to,
    expectations,
    examples,
    notes,
    differs:
      !from ||
      !to ||
      textOf(from.summary ?? []) !== textOf(to.summary ?? []) ||
      [expectations, examples, notes].some(
        ({near, onlyFrom, onlyTo}) => near.length + onlyFrom.length + onlyTo.length > 0,
      ),
  };
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
