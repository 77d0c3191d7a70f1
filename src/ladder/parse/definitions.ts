import type {Definition, Root} from 'mdast';
import {visitBlocks} from './visit-blocks';

/** The link definitions of a tree in source order. Of two of one name, the first counts. */
export function definitionsIn(root: Root): Definition[] {
  const definitions: Definition[] = [];
  visitBlocks(root, (node) => {
    if (node.type === 'definition') definitions.push(node);
    return undefined;
  });
  return definitions;
}
