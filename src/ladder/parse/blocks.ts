import type {Heading, Root, RootContent} from 'mdast';
import type {Block} from '../model';
import {readArea, readSummary} from './areas';
import {readFacts} from './facts';
import type {HeadingParts} from './headings';

/** The blocks of a page that is not a level: its title, and everything else as it is. */
export function pageBlocks(root: Root, title: Heading | undefined): Block[] {
  const index = title ? root.children.indexOf(title) : -1;
  const before = root.children.slice(0, Math.max(index, 0));
  const after = root.children.slice(index + 1);
  return [
    ...markdown(before),
    ...(title ? [{kind: 'title', heading: title} as const] : []),
    ...markdown(after),
  ];
}

/** The blocks of a level: title, summary, facts and areas where they stand; between them, ordinary Markdown. */
export function levelBlocks(
  root: Root,
  title: Heading | undefined,
  headings: ReadonlyMap<Heading, HeadingParts>,
): Block[] {
  const isOther = (node: RootContent): node is Heading => node.type === 'heading' && node !== title;
  const titleIndex = title ? root.children.indexOf(title) : -1;
  const depths = root.children
    .slice(titleIndex + 1)
    .filter(isOther)
    .map(({depth}) => depth);
  const areaDepth = Math.min(...depths);
  const startsArea = (node: RootContent, index: number): boolean =>
    isOther(node) && index > titleIndex && node.depth === areaDepth;

  const firstArea = root.children.findIndex(startsArea);
  const head = firstArea < 0 ? root.children : root.children.slice(0, firstArea);
  const blocks: Block[] = readHead(head, title, firstArea < 0);
  let current: {heading: Heading; nodes: RootContent[]} | undefined;
  const finish = (): void => {
    const parts = current && headings.get(current.heading);
    if (current && parts)
      blocks.push({kind: 'area', area: readArea(current.heading, parts, current.nodes)});
  };
  root.children.slice(head.length).forEach((node, index) => {
    if (node.type === 'heading' && startsArea(node, head.length + index)) {
      finish();
      current = {heading: node, nodes: []};
    } else {
      current?.nodes.push(node);
    }
  });
  finish();
  return blocks;
}

/** So many words in a value are a sentence. */
const sentence = 6;

/** What stands above the first area. Where there is no area, a list of labels and sentences is what the level asks. */
function readHead(
  nodes: readonly RootContent[],
  title: Heading | undefined,
  isAll: boolean,
): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const summary = blocks.some(({kind}) => kind === 'summary') ? undefined : readSummary(node);
    const list = blocks.some(({kind}) => kind === 'facts') ? undefined : readFacts(node);
    const words = list?.facts.reduce((sum, {value}) => sum + value.split(' ').length, 0) ?? 0;
    const facts = isAll && words > sentence * (list?.facts.length ?? 0) ? undefined : list;
    const last = blocks.at(-1);
    if (node === title) blocks.push({kind: 'title', heading: title});
    else if (summary && (!last || last.kind === 'title')) blocks.push({kind: 'summary', summary});
    else if (facts) {
      const {after, ...block} = facts;
      blocks.push({kind: 'facts', ...block}, ...markdown(after));
    } else if (last?.kind === 'markdown') last.nodes.push(node);
    else blocks.push({kind: 'markdown', nodes: [node]});
  }
  return blocks;
}

function markdown(nodes: RootContent[]): Block[] {
  return nodes.length > 0 ? [{kind: 'markdown', nodes}] : [];
}
