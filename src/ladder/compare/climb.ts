import GithubSlugger from 'github-slugger';
import type {CompetencyArea} from '../model';
import {wordsOf} from '../parse/words';
import {notesIn} from './area-notes';
import {groupsOf, linesOf, pairConcerns, type Line, type LineGroup} from './compare-lines';
import type {AreaData, LineData} from './level-data';
import {lineUp, type Lined} from './line-up';

/** What one level says. */
export interface Rung {
  /** Its place in the list of levels. */
  readonly level: number;
  readonly lines: readonly LineData[];
}

/** One concern through all levels; levels that say nothing of it are left out. */
export interface ClimbBlock {
  /** As the highest level that has it names it; absent for the lines without a concern. */
  readonly concern?: string;
  /** What leads to it on the page of its area; absent where it is the only one and has no concern. */
  readonly anchor?: string;
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
  const {lined, latest, anchors, others} = lineConcerns(areas.map(linesOf));
  // Examples of a concern that no expectation of the area has stay with those that have none.
  const examples = areas.map((area) => {
    const groups = groupsOf(area?.examples ?? []);
    return new Map(pairConcerns(latest, groups).map(([block, group]) => [block, groups[group]]));
  });
  const blocks = lined.map((groups, block): ClimbBlock => {
    const concern = latest[block]?.concern;
    const anchor = anchors[block];
    return {
      ...(concern !== undefined && {concern}),
      ...(anchor !== undefined && {anchor}),
      rungs: rungsOf(groups.map((group) => group?.lines)),
      examples: rungsOf(examples.map((own) => own.get(block)?.lines)),
    };
  });
  const shown = new Set(blocks.flatMap((block) => block.examples.flatMap(({lines}) => lines)));
  const last: ClimbBlock = {
    ...(blocks.length > 0 && {anchor: others}),
    rungs: rungsOf(areas.map((area) => linesOf(area).filter(({concern}) => concern === undefined))),
    examples: rungsOf(areas.map((area) => area?.examples.filter((line) => !shown.has(line)))),
  };
  return last.rungs.length + last.examples.length > 0 ? [...blocks, last] : blocks;
}

/** A concern of an area, and what leads to its block on the area's page. */
export interface AreaConcern {
  readonly name: string;
  readonly anchor: string;
  /** What the levels say of it, in words. */
  readonly lines: readonly string[];
}

/** The concerns of an area through its levels, as {@link climb} has them. */
export function concernsThrough(areas: readonly (CompetencyArea | undefined)[]): AreaConcern[] {
  const said = areas.map((area) => [
    ...notesIn(area?.content ?? []).map(({concern, node}) => ({concern, text: wordsOf(node)})),
    ...(area?.expectations ?? []),
  ]);
  const {lined, latest, anchors} = lineConcerns(said);
  return lined.map((groups, index) => ({
    name: latest[index]?.concern ?? '',
    anchor: anchors[index] ?? '',
    lines: groups.flatMap((group) => group?.lines.map(({text}) => text) ?? []),
  }));
}

/**
 * Groups the lines of each level by concern, and lines the groups up through the levels.
 *
 * @returns the groups, the latest of each concern, the anchors of the concerns and of what is of none
 */
function lineConcerns<Of extends Line>(
  levels: readonly (readonly Of[])[],
): {
  lined: Lined<LineGroup<Of>>[];
  latest: LineGroup<Of>[];
  anchors: string[];
  others: string;
} {
  const lined = lineUp(
    levels.map((lines) => groupsOf(lines).filter(({concern}) => concern !== undefined)),
    pairConcerns,
  );
  const latest = lined.map(
    (groups) => groups.findLast((group) => group !== undefined) ?? {concern: undefined, lines: []},
  );
  const slugger = new GithubSlugger();
  const anchors = latest.map(({concern = ''}) => slugger.slug(concern));
  return {lined, latest, anchors, others: slugger.slug('other lines')};
}

function rungsOf(lines: readonly (readonly LineData[] | undefined)[]): Rung[] {
  return lines.flatMap((own, level) => (own && own.length > 0 ? [{level, lines: own}] : []));
}
