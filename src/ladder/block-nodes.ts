import type {RootContent} from 'mdast';
import type {Block} from './model';

/** The Markdown of a block, in source order. Those of all blocks hold every word of a page. */
export function nodesOfBlock(block: Block): RootContent[] {
  switch (block.kind) {
    case 'title':
      return [block.heading];
    case 'summary':
      return block.summary.nodes;
    case 'facts':
      return [block.list];
    case 'area':
      return [block.area.heading, ...(block.area.summary?.nodes ?? []), ...block.area.content];
    case 'markdown':
      return block.nodes;
  }
}
