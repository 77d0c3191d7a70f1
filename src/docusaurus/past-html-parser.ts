import type {ElementContent, Root} from 'hast';
import type {Root as MarkdownRoot} from 'mdast';
import type {State} from 'mdast-util-to-hast';
import type {MdxFlowExpressionHast} from 'mdast-util-mdx-expression';
import {EXIT, visit} from 'unist-util-visit';

/** What is led past the parser, by the name that stands in its place. */
const led = new Map<string, readonly ElementContent[]>();
let count = 0;

/**
 * Leads a page without raw HTML past the parser for it. Docusaurus has every page parsed as HTML, whose parser notes the
 * place of each character: it took a third of the time of compiling a page, for nothing. To be given to Docusaurus as the
 * handler of a page's root; {@link rehypeBehindHtmlParser} puts the page back.
 */
export function rootPastHtmlParser(state: State, root: MarkdownRoot): ElementContent[] {
  const children = state.wrap(state.all(root), false);
  if (hasHtml(root)) return children;
  const value = `past-html-parser-${count++}`;
  led.set(value, children);
  const placeholder: MdxFlowExpressionHast = {type: 'mdxFlowExpression', value};
  return [placeholder];
}

function hasHtml(root: MarkdownRoot): boolean {
  const found: unknown[] = [];
  visit(root, 'html', (node) => {
    found.push(node);
    return EXIT;
  });
  return found.length > 0;
}

/** Puts the page back that was led past the parser of raw HTML. */
export function rehypeBehindHtmlParser(): (root: Root) => void {
  return (root) => {
    root.children = root.children.flatMap((node): Root['children'] => {
      if (node.type !== 'mdxFlowExpression') return [node];
      const page = led.get(node.value);
      if (!page) return [node];
      led.delete(node.value);
      return [...page];
    });
  };
}
