import type {Nodes} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';

/**
 * Goes through the blocks of a tree in source order. What stands in a line of text, most of a tree, is left out.
 *
 * @param root - where to begin; seen first
 * @param see - is given each block; it may return `SKIP` to leave out the blocks in it
 */
export function visitBlocks(root: Nodes, see: (node: Nodes) => typeof SKIP | undefined): void {
  visit(root, (node) => see(node) ?? (holdsText(node) ? SKIP : undefined));
}

function holdsText({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table';
}
