import type {
  Blockquote,
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {defaultHandlers, toMarkdown, type Handle, type Options} from 'mdast-util-to-markdown';
import type {Fold} from '../../model';
import {wordsOf} from '../../parse/words';

/** The label of a fold that has none of its own. */
export const examplesLabel = 'Examples';

const fold: Handle = (node: Fold, _, state, info) => {
  const tracker = state.createTracker(info);
  const label = labelText(node).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const head = tracker.move(
    `<details${node.open ? ' open' : ''}>\n<summary>${label}</summary>\n\n`,
  );
  // It stands where blocks stand, and holds blocks, as a block quote does.
  state.bulletLastUsed = undefined;
  const container = {type: 'blockquote' as const, children: node.children};
  const body = state.containerFlow(container, tracker.current());
  return `${head}${body}${body === '' ? '' : '\n\n'}</details>`;
};

/** Words that are the same in Markdown, whatever stands around them. */
const plainWords = /^[\p{L}“‘("'](?:[^\p{Cc}\\`*_{}[\]<>#|~&!@:/]|:(?=\s))*$/u;

const gfm = gfmToMarkdown({tableCellPadding: true, tablePipeAlign: false});
/** GFM's handler of paragraphs, which writes the boxes of tasks. */
const anyParagraph =
  gfm.extensions?.flatMap(({handlers}) => handlers?.paragraph ?? [])[0] ??
  defaultHandlers.paragraph;

/** Most paragraphs are plain, and thousands of them take seconds to write out. */
const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const [only, ...more] = node.children;
  const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
  const isPlain = only?.type === 'text' && more.length === 0 && plainWords.test(only.value);
  return isPlain && !isTask ? only.value : anyParagraph(node, parent, state, info);
};

/** A callout is a quote with a mark on Git hosts; one with a title of its own needs the form of site builders. */
const blockquote: Handle = (node: Blockquote, parent, state, info) => {
  const kind = node.data?.callout;
  const [label, ...rest] = node.children;
  if (kind === undefined || !label) return defaultHandlers.blockquote(node, parent, state, info);
  const inner = {type: 'blockquote' as const, children: rest};
  const words = wordsOf(label);
  if (words.toLowerCase() !== kind)
    return `:::${kind} ${words}\n\n${state.containerFlow(inner, info)}\n\n:::`;
  const quoted = defaultHandlers.blockquote(inner, parent, state, info);
  return `> [!${kind.toUpperCase()}]${rest.length > 0 ? `\n${quoted}` : ''}`;
};

/** The id that an author has given a heading is part of the file. */
const heading: Handle = (node: Heading, parent, state, info) => {
  const text = defaultHandlers.heading(node, parent, state, info);
  const id = node.data?.explicitId;
  return id === undefined ? text : `${text} {#${id}}`;
};

/** An ampersand needs its backslash where it would begin a character reference: `R&D` is written as it is. */
const text: Handle = (node: Text, parent, state, info) =>
  defaultHandlers
    .text(node, parent, state, info)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\&(?!#?[\da-z]+;)/giu, '$1&');

const options: Options = {
  extensions: [gfm],
  handlers: {fold, paragraph, blockquote, heading, text},
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
};

/** What a fold is called. */
export function labelText({label}: Fold): string {
  return wordsOf(label) || examplesLabel;
}

/** Blocks as Markdown, without a line end after the last. */
export function blocksText(nodes: readonly RootContent[]): string {
  return toMarkdown({type: 'root', children: [...nodes]}, options).trimEnd();
}

/** A run of Markdown in one line: what is broken over lines by its author's editor is not. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node) => (node.type === 'text' ? node.value : '\n')).join('');
  const folded = words.replaceAll(/[ \t]*\n[ \t]*/gu, ' ').trim();
  if (nodes.every(({type}) => type === 'text') && plainWords.test(folded)) return folded;
  return toMarkdown({type: 'paragraph', children: nodes.map(inOneLine)}, options).trim();
}

/** Words as Markdown that shows just them. */
export function escapedText(words: string): string {
  return inlineText([{type: 'text', value: words}]);
}

function inOneLine<T extends Nodes>(node: T): T {
  if (node.type === 'text') return {...node, value: node.value.replaceAll(/[ \t]*\n[ \t]*/gu, ' ')};
  if (!('children' in node)) return node;
  return {...node, children: (node.children as Nodes[]).map(inOneLine)};
}
