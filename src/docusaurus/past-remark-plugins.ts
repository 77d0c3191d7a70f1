import type {ElementContent} from 'hast';
import type {Node, Nodes, Parents, RootContent} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import type {
  MdxJsxFlowElement,
  MdxJsxFlowElementHast,
  MdxJsxTextElement,
  MdxJsxTextElementHast,
} from 'mdast-util-mdx-jsx';

/** A part of a page that stands aside while Docusaurus goes through the page. */
interface LedPast extends Node {
  readonly type: 'ledPast';
  readonly node: RootContent;
}

declare module 'mdast' {
  interface RootContentMap {
    ledPast: LedPast;
  }
}

/** What neither Docusaurus nor MDX looks for in Markdown; elements of JSX are this project's own. */
const unsought = new Set<Nodes['type']>([
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'break',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** What may hold such parts beside others. What becomes of a list item depends on its list, and on what is beside it. */
const holders = new Set<Nodes['type']>(['blockquote', 'mdxJsxFlowElement']);

/**
 * Leads what is words alone past Docusaurus' plugins. A dozen of them go through every node of a page one after the
 * other, each for headings, links or images; most of a page has none. To be turned back by {@link ledPastHandlers}.
 *
 * @param nodes - the content of a page; what holds such parts is changed in place
 */
export function leadPastRemarkPlugins(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node): RootContent => {
    if (isUnsought(node)) return {type: 'ledPast', node};
    if ('children' in node && holders.has(node.type))
      node.children = leadPastRemarkPlugins(node.children) as typeof node.children;
    return node;
  });
}

function isUnsought(node: Nodes): boolean {
  return unsought.has(node.type) && (!('children' in node) || node.children.every(isUnsought));
}

/** For Docusaurus, where Markdown becomes HTML: turns what was led past its plugins into what it would have become. */
export const ledPastHandlers = {
  ledPast: (state: State, {node}: LedPast, parent: Parents | undefined): ElementContent[] =>
    [state.one(node, parent) ?? []].flat(),
  mdxJsxFlowElement: passElement,
  mdxJsxTextElement: passElement,
};

/** An element as it is. Who has no handler for it makes a deep copy of its properties, for fear of whoever else has them. */
function passElement(
  state: State,
  element: MdxJsxFlowElement | MdxJsxTextElement,
): MdxJsxFlowElementHast | MdxJsxTextElementHast {
  return {...element, children: state.all(element)};
}
