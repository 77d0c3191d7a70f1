import type {Link, Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {element, type DocumentNode} from './document-node';
import {isSafeAddress} from './safe-address';

/**
 * What people wrote, read as Markdown. Addresses are links as they stand.
 *
 * @param text - anything
 */
function parse(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmAutolinkLiteral()],
    mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
  });
}

const tags = {
  paragraph: 'p',
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  break: 'br',
  thematicBreak: 'hr',
} as const;

/** A link that says its address already: on paper it is not said twice. */
function asAddress({url, children}: Link): {class?: string} {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && url.endsWith(only.value)
    ? {class: 'address'}
    : {};
}

/**
 * What people wrote, as nodes. Every word of it is there: what has no place in a sheet, such as raw HTML, is there as it
 * was written.
 *
 * @param text - Markdown
 */
export function evidenceNodes(text: string): DocumentNode[] {
  const asWritten = ({position}: Nodes): string =>
    text.slice(position?.start.offset, position?.end.offset);
  const children = (node: Nodes): DocumentNode[] =>
    'children' in node ? node.children.flatMap(shown) : [];
  function shown(node: Nodes): DocumentNode[] {
    switch (node.type) {
      case 'text':
        // A line break in the text is meant as one.
        return node.value
          .split('\n')
          .flatMap((row, index) => (index === 0 ? [row] : [element('br', {}), row]));
      case 'heading':
        // The headings of a sheet are its levels and areas.
        return [element('p', {}, element('strong', {}, ...children(node)))];
      case 'listItem':
        // The items of a tight list are no paragraphs.
        return [
          element(
            'li',
            {},
            ...node.children.flatMap((child) =>
              child.type === 'paragraph' && !node.spread ? children(child) : shown(child),
            ),
          ),
        ];
      case 'paragraph':
      case 'blockquote':
      case 'emphasis':
      case 'strong':
      case 'break':
      case 'thematicBreak':
        return [element(tags[node.type], {}, ...children(node))];
      case 'list':
        return [
          node.ordered
            ? element('ol', node.start ? {start: String(node.start)} : {}, ...children(node))
            : element('ul', {}, ...children(node)),
        ];
      case 'inlineCode':
        return [element('code', {}, node.value)];
      case 'code':
        return [element('pre', {}, element('code', {}, node.value))];
      case 'link':
        return isSafeAddress(node.url)
          ? [element('a', {href: node.url, ...asAddress(node)}, ...children(node))]
          : [asWritten(node)];
      default:
        return [asWritten(node)];
    }
  }
  return parse(text)
    .children.flatMap(shown)
    .map((node) => (typeof node === 'string' ? element('p', {}, node) : node));
}

/**
 * What people wrote, as Markdown that holds no markup but its own: raw HTML and addresses that would run are text in it.
 *
 * @param text - Markdown
 */
export function evidenceMarkdown(text: string): string {
  const escaped = new Set<number>();
  const visit = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    const isUnsafe =
      ('url' in node && !isSafeAddress(node.url)) || node.type === 'image' || node.type === 'html';
    if (isUnsafe) {
      for (let at = from; at < to; at += 1) if (/[<[!]/u.test(text[at] ?? '')) escaped.add(at);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(text));
  return text
    .split('')
    .map((sign, index) => (escaped.has(index) ? `\\${sign}` : sign))
    .join('');
}
