import type {Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Makes text of Hugo's shortcodes that have no space after their sign, `{{<figure src="bed.png">}}`: Markdown takes what
 * stands between the braces for a tag.
 *
 * @param root - the tree of a file; changed in place
 * @param source - that file
 */
export function readShortcodes(root: Root, source: string): void {
  if (!/\{\{<\S/u.test(source)) return;
  visit(root, (node) => {
    if ('children' in node) node.children = joined(node.children);
  });
}

function joined(nodes: readonly RootContent[]): RootContent[] {
  const output: RootContent[] = [];
  let end = -1;
  nodes.forEach((node, index) => {
    if (index === end) return;
    const [before, after] = [output.at(-1), nodes[index + 1]];
    const isShortcode =
      node.type === 'html' &&
      before?.type === 'text' &&
      before.value.endsWith('{{') &&
      after?.type === 'text' &&
      after.value.startsWith('}}');
    if (!isShortcode) {
      output.push(node);
      return;
    }
    end = index + 1;
    const [start, last] = [before.position?.start, after.position?.end];
    output[output.length - 1] = {
      type: 'text',
      value: before.value + node.value + after.value,
      ...(start && last && {position: {start, end: last}}),
    };
  });
  return output;
}
