import {nameToEmoji} from 'gemoji';
import type {Nodes} from 'mdast';

const shortcode = /(?<![\w:]):([+-]?\w[\w+-]*):(?![\w:])/gu;

/** The set notation finds every emoji Unicode recommends; the rest are pictographs written without their selector. */
const leadingEmoji = /^(?:(?:\p{RGI_Emoji}|\p{Extended_Pictographic})\ufe0f?\s*)+/v;

/**
 * Puts emoji in place of the shortcodes that Git hosts know, such as `:owl:`; other colons stay as they are.
 */
export function expandShortcodes(text: string): string {
  return text.replace(shortcode, (written, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
  );
}

/**
 * Sets the emoji at the beginning of a heading apart from its name.
 *
 * @returns the emoji, if any, and the rest
 */
export function splitEmoji(text: string): {emoji: string | undefined; name: string} {
  const match = leadingEmoji.exec(text.trimStart());
  if (!match) return {emoji: undefined, name: text.trim()};
  return {emoji: match[0].trim(), name: text.trimStart().slice(match[0].length).trim()};
}

/**
 * The words of a node as a reader sees them: no markup, white space folded, images by their alternative text.
 *
 * @param nodes - one node or several, read one after the other
 * @param without - node types to leave out, such as nested lists
 */
export function wordsOf(nodes: Nodes | Nodes[], without: readonly Nodes['type'][] = []): string {
  const parts: string[] = [];
  const read = (node: Nodes): void => {
    if (without.includes(node.type) || node.type === 'html' || node.type === 'definition') return;
    if (node.type === 'break') parts.push(' ');
    else if ('value' in node) parts.push(node.value);
    else if ('alt' in node) parts.push(node.alt ?? '');
    if (node.type === 'fold') {
      node.label.forEach(read);
      parts.push(' ');
    }
    if ('children' in node) node.children.forEach(read);
    if (isBlock(node)) parts.push(' ');
  };
  (Array.isArray(nodes) ? nodes : [nodes]).forEach(read);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

function isBlock({type}: Nodes): boolean {
  return ['paragraph', 'heading', 'listItem', 'code', 'tableCell', 'fold'].includes(type);
}
