import {markup, Markup} from '../publish/markup';

/** A part of a document: text, or an element of HTML. */
export type DocumentNode = string | DocumentElement;

export interface DocumentElement {
  readonly tag: DocumentTag;
  readonly attributes: Readonly<Partial<Record<'href' | 'start' | 'class', string>>>;
  readonly children: readonly DocumentNode[];
}

/** All that a document is made of; nothing of it runs, or asks for anything. */
export type DocumentTag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'em'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'section'
  | 'strong'
  | 'ul';

export function element(
  tag: DocumentTag,
  attributes: DocumentElement['attributes'],
  ...children: readonly DocumentNode[]
): DocumentElement {
  return {tag, attributes, children};
}

/** A document as HTML, for the clipboard: text in it is text. */
export function documentHtml(nodes: readonly DocumentNode[]): string {
  return nodes.map((node) => written(node).html).join('');
}

function written(node: DocumentNode): Markup {
  if (typeof node === 'string') return markup`${node}`;
  const {tag, attributes, children} = node;
  const inner = new Markup(documentHtml(children));
  const set = Object.entries(attributes).map(([name, value]) => markup` ${name}="${value}"`);
  const isVoid = tag === 'br' || tag === 'hr';
  return isVoid ? markup`<${tag}>` : markup`<${tag}${set}>${inner}</${tag}>`;
}
