import type {List, ListItem, PhrasingContent, RootContent} from 'mdast';
import type {Fact, Fold} from '../model';
import {wordsOf} from './words';

/** A list of facts, and the folds that stand in its last item: an indentation too much puts them there. */
export interface FactList {
  readonly facts: Fact[];
  readonly list: List;
  readonly after: Fold[];
}

/**
 * Reads a list as facts: every item one line, a bold label, a colon, a value.
 *
 * @returns the facts, or undefined when any item is of another shape (the list is then ordinary Markdown)
 */
export function readFacts(node: RootContent): FactList | undefined {
  if (node.type !== 'list' || node.children.length === 0) return undefined;
  const {list, after} = withoutFolds(node);
  const facts = list.children.map(readFact);
  return facts.every((fact) => fact !== undefined) ? {facts, list, after} : undefined;
}

function withoutFolds(list: List): {list: List; after: Fold[]} {
  const last = list.children.at(-1);
  const after = last?.children.slice(1) ?? [];
  if (!last?.position || after.length === 0 || !after.every((node) => node.type === 'fold'))
    return {list, after: []};
  const [line] = last.children;
  const end = line?.position?.end ?? last.position.end;
  const item = {...last, children: last.children.slice(0, 1), position: {...last.position, end}};
  return {list: {...list, children: [...list.children.slice(0, -1), item]}, after};
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
    labelNodes: colonInLabel ? withoutMark(label.children, ':') : label.children,
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
    : withoutMark(nodes, '.');
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? rest : [{...first, value}, ...rest];
}

/** Takes a mark off the end of a text, and the white space around it. */
function withoutMark(nodes: PhrasingContent[], mark: string): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.trimEnd();
  if (!value.endsWith(mark)) return nodes;
  return [...nodes.slice(0, -1), {...last, value: value.slice(0, -mark.length).trimEnd()}];
}
