import type {RootContent, Table} from 'mdast';
import {concernOfPart} from '../parse/concerns';
import {wordsOf} from '../parse/words';
import type {Surroundings} from '../references';
import {withHtmlAsWords} from './html-words';
import type {LineData} from './level-data';
import type {LinePart} from './line-parts';
import {linePartsOf} from './read-line-parts';

/** A stretch of an area under the heading of a part, or above the first. */
interface Part {
  readonly heading: RootContent | undefined;
  readonly nodes: RootContent[];
}

/**
 * What an area says beside its lists: prose, tables, raw HTML. Under the heading of a part it is about what the part is
 * about; images alone say nothing that can be compared.
 *
 * @param content - what the area holds, or what stands above the first one
 * @param path - the path of its page
 * @param surroundings - what its links may lead to
 */
export function notesOf(
  content: readonly RootContent[],
  path: string,
  surroundings: Surroundings,
): LineData[] {
  return notesIn(content).map(({concern, node}): LineData => {
    const parts = linePartsOf([node], path, surroundings, ['list', 'fold', 'html']);
    return {
      ...(concern !== undefined && {concern}),
      parts,
      ...(node.type === 'table' && {
        table: cellsOf(node, path, surroundings),
        ...(node.align?.some(Boolean) && {aligned: node.align}),
      }),
    };
  });
}

/** The nodes that say something beside lists, each with the concern of the part it stands in. */
export function notesIn(
  content: readonly RootContent[],
): {readonly concern: string | undefined; readonly node: RootContent}[] {
  return partsOf(content).flatMap(({heading, nodes}) => {
    const named = heading && concernOfPart(heading);
    // A heading names what stands under it; where nothing does, it is all there is.
    const concern = nodes.length === 0 ? undefined : named;
    const shown = heading && concern === undefined ? [heading, ...nodes] : nodes;
    return shown.filter(isNote).map((node) => ({concern, node}));
  });
}

function partsOf(content: readonly RootContent[]): Part[] {
  const parts: Part[] = [{heading: undefined, nodes: []}];
  for (const node of content.flatMap(unfolded)) {
    if (node.type === 'heading') parts.push({heading: node, nodes: []});
    else parts.at(-1)?.nodes.push(withHtmlAsWords(node));
  }
  return parts;
}

function unfolded(node: RootContent): RootContent[] {
  return node.type === 'fold' ? node.children.flatMap(unfolded) : [node];
}

function isNote(node: RootContent): boolean {
  const isOther = ['list', 'thematicBreak', 'definition', 'footnoteDefinition'].includes(node.type);
  return !isOther && wordsOf(node, ['image', 'imageReference']) !== '';
}

function cellsOf(
  {children: rows}: Table,
  path: string,
  surroundings: Surroundings,
): LinePart[][][] {
  return rows.map(({children}) => children.map((cell) => linePartsOf([cell], path, surroundings)));
}
