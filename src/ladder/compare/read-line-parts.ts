import type {Nodes} from 'mdast';
import {resolveReference, type Surroundings} from '../references';
import type {LinePart} from './line-parts';

const marks = {strong: 'strong', emphasis: 'em', delete: 'del'} as const;

/**
 * The words of Markdown as runs that can be shown away from their page: links lead where they led there.
 *
 * @param nodes - the Markdown
 * @param from - the path of its page
 * @param surroundings - what its links may lead to
 * @param without - node types to leave out, such as nested lists
 */
export function linePartsOf(
  nodes: readonly Nodes[],
  from: string,
  surroundings: Surroundings,
  without: readonly Nodes['type'][] = [],
): LinePart[] {
  const parts: LinePart[] = [];
  type Dress = Pick<Exclude<LinePart, string>, 'mark' | 'href'>;
  const add = (text: string, dress: Dress): void => {
    if (text !== '') parts.push(dress.mark || dress.href ? {text, ...dress} : text);
  };
  const read = (node: Nodes, dress: Dress): void => {
    if (without.includes(node.type) || node.type === 'html' || node.type === 'definition') return;
    if (node.type === 'break') add(' ', dress);
    else if (node.type === 'inlineCode') add(node.value, {...dress, mark: 'code'});
    else if ('value' in node) add(node.value, dress);
    else if ('alt' in node) add(node.alt ?? '', dress);
    if (!('children' in node)) return;
    const inner = dressOf(node, dress, from, surroundings);
    node.children.forEach((child, index) => {
      if (index > 0 && isBlock(child)) add(' ', inner);
      const isLabel = index === 0 && node.type === 'blockquote' && node.data?.callout;
      read(child, isLabel ? {...inner, mark: 'strong'} : inner);
    });
  };
  nodes.forEach((node, index) => {
    if (index > 0 && isBlock(node)) add(' ', {});
    read(node, {});
  });
  return tidy(parts);
}

function dressOf(
  node: Nodes,
  dress: Pick<Exclude<LinePart, string>, 'mark' | 'href'>,
  from: string,
  surroundings: Surroundings,
): Pick<Exclude<LinePart, string>, 'mark' | 'href'> {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
    return {...dress, mark: marks[node.type]};
  if (node.type !== 'link') return dress;
  const destination = resolveReference(node.url, from, surroundings);
  if (destination.kind === 'page')
    return {...dress, href: destination.permalink + (destination.suffix ?? '')};
  const elsewhere = destination.kind === 'elsewhere' && /^(?:https?:|mailto:)/iu.test(node.url);
  return elsewhere ? {...dress, href: node.url} : dress;
}

function isBlock({type}: Nodes): boolean {
  return [
    'paragraph',
    'list',
    'listItem',
    'code',
    'blockquote',
    'table',
    'tableRow',
    'tableCell',
    'fold',
  ].includes(type);
}

/** Folds white space, also where runs meet, and joins plain runs. */
function tidy(parts: readonly LinePart[]): LinePart[] {
  const output: LinePart[] = [];
  let before = ' ';
  for (const part of parts) {
    const written = typeof part === 'string' ? part : part.text;
    let text = written.replace(/\s+/gu, ' ');
    if (before.endsWith(' ')) text = text.replace(/^ /u, '');
    if (text === '') continue;
    before = text;
    const last = output.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      output[output.length - 1] = last + text;
    else output.push(typeof part === 'string' ? text : {...part, text});
  }
  const last = output.at(-1);
  if (typeof last === 'string') output[output.length - 1] = last.trimEnd();
  return output.filter((part) => part !== '');
}
