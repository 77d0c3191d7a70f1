import type {Heading, RootContent} from 'mdast';
import type {LevelGroup, LevelPart} from '../parse/level-parts';
import {partOf} from '../parse/level-parts';
import type {ReadFile} from '../parse/page';
import {expandShortcodes, splitEmoji, wordsOf} from '../parse/words';
import {comparable} from '../check/page-parts';
import {marksOf} from './marks';
import {fewestItems, readNamesInRow} from './names-in-row';

/** A heading with what stands under it. */
interface Stretch {
  readonly heading: Heading;
  readonly words: string;
  readonly nodes: readonly RootContent[];
  /** The heading that it stands under. */
  readonly parent: Heading | undefined;
}

/**
 * Finds the levels of a file that its headings of one depth begin.
 *
 * @returns a group for each heading that several levels stand under; none where the file holds no levels
 */
export function levelsInHeadings(file: ReadFile): LevelGroup[] {
  const byDepth = ([1, 2, 3] as const).map((depth) => groupsAt(file, depth));
  const countOf = (groups: readonly LevelGroup[]): number =>
    groups.reduce((sum, {parts}) => sum + parts.length, 0);
  const [best = []] = byDepth.toSorted((a, b) => countOf(b) - countOf(a));
  return best;
}

function groupsAt(file: ReadFile, depth: Heading['depth']): LevelGroup[] {
  const stretches = stretchesAt(file, depth);
  const parents = [...new Set(stretches.map(({parent}) => parent))];
  return parents.flatMap((parent): LevelGroup[] => {
    const own = stretches.filter((stretch) => stretch.parent === parent);
    const row = readNamesInRow(own.map(({words}) => words));
    if (!row) return [];
    const found = own.flatMap(({heading, words, nodes}, index): LevelPart[] => {
      const name = row.names[index];
      if (!name) return [];
      const {emoji} = splitEmoji(words);
      const [from, to] = [heading, nodes.at(-1) ?? heading];
      return [
        {
          name,
          title: heading,
          emoji,
          nodes: [heading, ...nodes],
          from: from.position?.start.offset ?? 0,
          to: to.position?.end.offset ?? 0,
        },
      ];
    });
    const parts = withStrayAreas(found, own);
    const itemsOf = ({nodes}: LevelPart): number =>
      nodes.reduce((sum, node) => sum + (node.type === 'list' ? node.children.length : 0), 0);
    const areLists = row.areOneRole && parts.every((part) => itemsOf(part) >= fewestItems);
    if (!row.areSure && !areLists && !haveMarksInCommon(file, parts)) return [];
    const isTitle = parent === undefined || parent === file.title;
    return [{parent: isTitle ? undefined : splitEmoji(wordsOf(parent)).name, parts}];
  });
}

/**
 * Gives a level without headings of its own those after it that were written at the depth of levels, if the first is called
 * like a heading of another level.
 */
function withStrayAreas(parts: readonly LevelPart[], row: readonly Stretch[]): LevelPart[] {
  const headingsOf = ({nodes}: LevelPart): Heading[] =>
    nodes.slice(1).filter((node) => node.type === 'heading');
  const nameOf = (words: string): string => comparable(splitEmoji(words).name);
  const names = new Set(parts.flatMap(headingsOf).map((heading) => nameOf(wordsOf(heading))));
  const partOfTitle = new Map(parts.map((part) => [part.title, part]));
  const strays = new Map<LevelPart, Stretch[]>();
  let before: LevelPart | undefined;
  for (const stretch of row) {
    before = partOfTitle.get(stretch.heading) ?? before;
    if (!before) continue;
    if (before.title === stretch.heading) strays.set(before, []);
    else strays.get(before)?.push(stretch);
  }
  return parts.map((part) => {
    const [first, ...others] = strays.get(part) ?? [];
    if (!first || !names.has(nameOf(first.words)) || headingsOf(part).length > 0) return part;
    const more = [first, ...others].flatMap((stray) => [stray.heading, ...stray.nodes]);
    return {
      ...part,
      nodes: [...part.nodes, ...more],
      to: more.at(-1)?.position?.end.offset ?? part.to ?? 0,
    };
  });
}

function stretchesAt({root}: ReadFile, depth: Heading['depth']): Stretch[] {
  const stretches: (Stretch & {nodes: RootContent[]})[] = [];
  let parent: Heading | undefined;
  let current: (Stretch & {nodes: RootContent[]}) | undefined;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth <= depth) {
      current = undefined;
      if (node.depth < depth) parent = node;
      else {
        const words = expandShortcodes(wordsOf(node));
        current = {heading: node, words, nodes: [], parent};
        stretches.push(current);
      }
    } else if (node.type !== 'definition' && node.type !== 'footnoteDefinition') {
      current?.nodes.push(node);
    }
  }
  return stretches;
}

/** Whether two of the levels have an area, a fact or a concern in common. */
function haveMarksInCommon(file: ReadFile, parts: readonly LevelPart[]): boolean {
  const marks = parts.map((part) => [...marksOf(partOf(file, part))]);
  const all = marks.flat();
  return new Set(all).size < all.length;
}
