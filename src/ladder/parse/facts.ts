import type {List, ListItem, PhrasingContent, RootContent} from 'mdast';
import type {Fact} from '../model';
import {wordsOf} from './words';

/**
 * Reads a list as facts: every item one line, a bold label, a colon, a value.
 *
 * @returns the facts, or undefined when any item is of another shape (the list is then ordinary Markdown)
 */
export function readFacts(node: RootContent): Fact[] | undefined {
  if (node.type !== 'list' || node.children.length === 0) return undefined;
  const facts = (node satisfies List).children.map(readFact);
  return facts.every((fact) => fact !== undefined) ? facts : undefined;
}

function readFact(item: ListItem): Fact | undefined {
  const [line, ...more] = item.children;
  if (line?.type !== 'paragraph' || more.length > 0 || !item.position) return undefined;
  const [label, ...rest] = line.children;
  if (label?.type !== 'strong') return undefined;
  const labelWords = wordsOf(label);
  const bare = withoutColon(rest);
  const colonInLabel = labelWords.endsWith(':');
  if (!bare && !colonInLabel) return undefined;
  const valueNodes = withoutFullStop(bare ?? trimStart(rest));
  const value = wordsOf(valueNodes);
  if (value === '') return undefined;
  return {
    label: labelWords.replace(/\s*:$/u, ''),
    value,
    labelNodes: colonInLabel ? trimEnd(label.children, /:$/u) : label.children,
    valueNodes,
    place: item.position,
  };
}

function withoutColon(nodes: PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text' || !/^\s*:/u.test(first.value)) return undefined;
  return trimStart([{...first, value: first.value.replace(/^\s*:/u, '')}, ...rest]);
}

/** A value is a phrase; the full stop some authors end it with is dropped where it is the only one. */
function withoutFullStop(nodes: PhrasingContent[]): PhrasingContent[] {
  return /[.!?…]\s|\.\.$|\b(?:etc|inc|ltd)\.$/iu.test(wordsOf(nodes))
    ? nodes
    : trimEnd(nodes, /\.$/u);
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? rest : [{...first, value}, ...rest];
}

function trimEnd(nodes: PhrasingContent[], end: RegExp): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  return [...nodes.slice(0, -1), {...last, value: last.value.trimEnd().replace(end, '').trimEnd()}];
}
