import type {Heading, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Block, Page} from '../../model';
import {definitionsIn} from '../../parse/definitions';
import type {Surroundings} from '../../references';
import type {PlainSite} from '../plain-site';
import {withAbsoluteLinks, type LinkMeaning} from './absolute-links';
import {blocksText, escapedText} from './write-markdown';

/** What the links of a page mean, wherever they are read. */
export function linkMeaning(page: Page, surroundings: Surroundings, site: PlainSite): LinkMeaning {
  const definitions = definitionsIn({type: 'root', children: nodesOf(page)});
  return {
    site,
    surroundings,
    from: page.path,
    // Of two definitions with one name the first counts.
    definitions: new Map(definitions.toReversed().map((one) => [one.identifier, one])),
  };
}

/**
 * A page as Markdown that stands by itself: every word of it in order, absolute links, no settings at the top.
 *
 * @param page - the page
 * @param meaning - what its links mean
 */
export function pageMarkdown(page: Page, meaning: LinkMeaning): string {
  const title = page.blocks.find((block) => block.kind === 'title')?.heading;
  const deeper = (title?.depth ?? 1) - 1;
  const nodes = withoutUnused(nodesOf(page)).map((node) =>
    withAbsoluteLinks(raised(node, deeper), meaning),
  );
  const head = title ? '' : `# ${escapedText(page.title)}\n\n`;
  return `${(head + blocksText(nodes)).trimEnd()}\n`;
}

/** Every node of a page, in the order of its source. */
function nodesOf({blocks}: Page): RootContent[] {
  return blocks.flatMap(writtenNodesOf);
}

function writtenNodesOf(block: Block): RootContent[] {
  switch (block.kind) {
    case 'title':
      return [block.heading];
    case 'summary':
      return [quote(block.summary.nodes)];
    case 'facts':
      return [block.list];
    case 'area': {
      const {heading, summary, content} = block.area;
      return [heading, ...(summary ? [quote(summary.nodes)] : []), ...content];
    }
    case 'markdown':
      return block.nodes;
  }
}

function quote(nodes: readonly RootContent[]): RootContent {
  return {type: 'blockquote', children: [...nodes] as never[]};
}

/** Without what only serves links, and without the footnotes of other levels of the same file. */
function withoutUnused(nodes: readonly RootContent[]): RootContent[] {
  const used = new Set<string>();
  const hasNotes = nodes.some(({type}) => type === 'footnoteDefinition');
  if (hasNotes)
    visit({type: 'root', children: [...nodes]}, 'footnoteReference', ({identifier}) => {
      used.add(identifier);
      return SKIP;
    });
  return nodes.filter(
    (node) =>
      node.type !== 'definition' &&
      (node.type !== 'footnoteDefinition' || used.has(node.identifier)),
  );
}

/** A level that stands under a heading of its file has a title of its own here, and so have its areas. */
function raised(node: RootContent, by: number): RootContent {
  if (by === 0 || node.type !== 'heading') return node;
  return {...node, depth: Math.max(1, node.depth - by) as Heading['depth']};
}
