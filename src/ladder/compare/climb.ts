import {groupsOf, linesOf, pairConcerns, type LineGroup} from './compare-lines';
import type {AreaData, LineData} from './level-data';
import {lineUp} from './line-up';

/** What one level says. */
export interface Rung {
  /** Its place in the list of levels. */
  readonly level: number;
  readonly lines: readonly LineData[];
}

/** One concern through all levels; levels that say nothing of it are left out. */
export interface ClimbBlock {
  /** As the highest level that has it names it; absent for what has none, level by level. */
  readonly concern?: string;
  readonly rungs: readonly Rung[];
  readonly examples: readonly Rung[];
}

/**
 * An area read as a climb: a block for each concern, in it the lines from the first level to the last. Each line and each
 * example is there once.
 *
 * @param areas - the area as each level has it, from the lowest
 * @returns blocks in the order in which the levels come to their concerns; what has no concern is in the last
 */
export function climb(areas: readonly (AreaData | undefined)[]): ClimbBlock[] {
  const lined = lineUp(
    areas.map((area) => groupsOf(linesOf(area)).filter(hasConcern)),
    pairConcerns,
  );
  const latest = lined.map((groups) => groups.findLast((group) => group !== undefined) ?? nothing);
  // Examples of a concern that no expectation of the area has stay with those that have none.
  const examples = areas.map((area) => {
    const groups = groupsOf(area?.examples ?? []);
    return new Map(pairConcerns(latest, groups).map(([block, group]) => [block, groups[group]]));
  });
  const blocks = lined.map((groups, block): ClimbBlock => {
    const concern = latest[block]?.concern;
    return {
      ...(concern !== undefined && {concern}),
      rungs: rungsOf(groups.map((group) => group?.lines)),
      examples: rungsOf(examples.map((own) => own.get(block)?.lines)),
    };
  });
  const shown = new Set(blocks.flatMap((block) => block.examples.flatMap(({lines}) => lines)));
  const last: ClimbBlock = {
    rungs: rungsOf(areas.map((area) => linesOf(area).filter(({concern}) => concern === undefined))),
    examples: rungsOf(areas.map((area) => area?.examples.filter((line) => !shown.has(line)))),
  };
  return last.rungs.length + last.examples.length > 0 ? [...blocks, last] : blocks;
}

const nothing: LineGroup = {concern: undefined, lines: []};

function hasConcern({concern}: LineGroup): boolean {
  return concern !== undefined;
}

function rungsOf(lines: readonly (readonly LineData[] | undefined)[]): Rung[] {
  return lines.flatMap((own, level) => (own && own.length > 0 ? [{level, lines: own}] : []));
}
