import type {Heading, Paragraph, RootContent} from 'mdast';
import type {CompetencyArea, Example, Expectation, Fold, Place, Prose} from '../model';
import {concernOfPart} from './concerns';
import type {HeadingParts} from './headings';
import {readStatements} from './statements';
import {wordsOf} from './words';

const examplesLabel = /^examples?\s*:?$/iu;

/**
 * Reads one competency area.
 *
 * @param heading - the area's heading
 * @param parts - its name, emoji and anchors
 * @param nodes - what stands between it and the next area
 */
export function readArea(
  heading: Heading,
  parts: HeadingParts,
  nodes: readonly RootContent[],
): CompetencyArea {
  const [first, ...rest] = nodes;
  const summary = first && readSummary(first);
  const content = foldExamples(summary ? rest : nodes);
  const statements = partsOf(content).flatMap(({concern, nodes: part}) =>
    readStatements(part, 'expectation', concern),
  );
  return {
    ...parts,
    depth: heading.depth,
    heading,
    place: placeOf(heading),
    statements,
    summary,
    expectations: statements.filter(
      (statement): statement is Expectation => statement.kind === 'expectation',
    ),
    examples: statements.filter((statement): statement is Example => statement.kind === 'example'),
    content,
  };
}

/** The stretches of an area: what stands above its first part, then each part with the concern its heading names. */
function partsOf(
  content: readonly RootContent[],
): {concern: string | undefined; nodes: RootContent[]}[] {
  const parts: {concern: string | undefined; nodes: RootContent[]}[] = [
    {concern: undefined, nodes: []},
  ];
  for (const node of content) {
    if (node.type === 'heading') parts.push({concern: concernOfPart(node), nodes: []});
    parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/**
 * Reads a block quote as a summary.
 *
 * @returns undefined when the node is no block quote, or a callout, or an empty one
 */
export function readSummary(node: RootContent): Prose | undefined {
  if (node.type !== 'blockquote' || node.data?.callout) return undefined;
  const text = wordsOf(node);
  if (text === '') return undefined;
  return {text, nodes: node.children.map(withoutEmphasis), place: placeOf(node)};
}

/** A summary is set apart by the page; emphasis around the whole of a paragraph would do so twice. */
function withoutEmphasis(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const [only, ...more] = node.children;
  const wraps = more.length === 0 && (only?.type === 'emphasis' || only?.type === 'strong');
  return wraps ? ({...node, children: only.children} satisfies Paragraph) : node;
}

/** Examples that stand under a heading or a line "Examples", rather than in a fold, are folded like the others. */
function foldExamples(nodes: readonly RootContent[]): RootContent[] {
  const output: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    const length = lengthOfExamples(nodes, index);
    if (length > 0 && (node.type === 'heading' || node.type === 'paragraph')) {
      const folded = nodes.slice(index + 1, index + 1 + length) as Fold['children'];
      const end = folded.at(-1)?.position?.end ?? placeOf(node).end;
      const label = node.children;
      output.push({
        type: 'fold',
        label,
        ...(node.type === 'heading' && {heading: node}),
        open: false,
        children: folded,
        position: {start: placeOf(node).start, end},
      });
      index += length;
    } else {
      output.push(node);
    }
  }
  return output;
}

/** How many of the nodes after an "Examples" label belong to it; 0 where there is no such label. */
function lengthOfExamples(nodes: readonly RootContent[], index: number): number {
  const label = nodes[index];
  if (!label || !examplesLabel.test(wordsOf(label))) return 0;
  if (label.type === 'paragraph') return nodes[index + 1]?.type === 'list' ? 1 : 0;
  if (label.type !== 'heading') return 0;
  const rest = nodes.slice(index + 1);
  const next = rest.findIndex((node) => node.type === 'heading' || node.type === 'fold');
  const length = next < 0 ? rest.length : next;
  return rest.slice(0, length).some(({type}) => type === 'list') ? length : 0;
}

const nowhere: Place = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0},
};

/** A node's place; nodes of a parsed file always have one. */
export function placeOf(node: RootContent): Place {
  return node.position ?? nowhere;
}
