import {decodeHTML} from 'entities/decode';
import type {Nodes} from 'mdast';
import {tokensOf} from '../parse/html-tokens';

/** Tags that stand within a word, or around one; others part what stands on their two sides. */
const inline = new Set(
  'a b code del em font i ins kbd mark q s samp small span strong sub sup tt u var'.split(' '),
);

/** The words of raw HTML as a reader sees them: without its tags and comments, its entities read. */
function wordsOfHtml(html: string): string {
  let words = '';
  let from = 0;
  for (const token of tokensOf(html)) {
    if (token.kind === 'sign') continue;
    const isInline = token.kind === 'tag' && inline.has(token.name);
    words += html.slice(from, token.from) + (isInline ? '' : ' ');
    from = token.to;
  }
  return decodeHTML(words + html.slice(from));
}

/** A tree with the words of its raw HTML in place of it; what holds none is the node itself. */
export function withHtmlAsWords<Node extends Nodes>(node: Node): Node {
  if (node.type === 'html') return {type: 'text', value: wordsOfHtml(node.value)} as Nodes as Node;
  if (!('children' in node)) return node;
  const children = node.children.map(withHtmlAsWords);
  const isSame = children.every((child, index) => child === node.children[index]);
  return isSame ? node : {...node, children};
}
