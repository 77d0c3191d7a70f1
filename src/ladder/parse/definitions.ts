import type {Definition, FootnoteDefinition, Root} from 'mdast';
import {visitBlocks} from './visit-blocks';

/** What a text refers to by its name: where a link leads, or the words of a note. */
export type AnyDefinition = Definition | FootnoteDefinition;

/** The link definitions of a tree in source order. Of two of one name, the first counts. */
export function definitionsIn(root: Root): Definition[] {
  return allDefinitionsIn(root).filter((node) => node.type === 'definition');
}

/** The definitions of links and notes of a tree in source order. */
export function allDefinitionsIn(root: Root): AnyDefinition[] {
  const found: AnyDefinition[] = [];
  visitBlocks(root, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
    return undefined;
  });
  return found;
}
