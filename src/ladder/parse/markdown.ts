import type {Root} from 'mdast';
import {normalizeIdentifier} from 'micromark-util-normalize-identifier';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import type {Place} from '../model';
import {putCallouts, takeCallouts, type CalloutLines} from './callouts';
import {allDefinitionsIn, type AnyDefinition} from './definitions';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** A stretch of text taken out of a file, and where each of its lines stood there. */
export interface Fragment {
  readonly text: string;
  readonly lines: readonly {
    /** 1-based line of the file. */
    readonly line: number;
    /** How many columns of that line stand before the fragment's. */
    readonly indent: number;
  }[];
}

/** The offset at which each line of a text begins. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return starts;
}

/**
 * Parses CommonMark with GFM.
 *
 * @param source - a whole file
 * @returns the tree, with places in that file
 * @throws RangeError when the text is nested deeper than the stack allows
 */
export function parseMarkdown(source: string): Root {
  return parseWithCallouts(source, [], 0);
}

/** Callouts in callouts deeper than this are text. */
const deepestCallout = 5;

function parseWithCallouts(source: string, outside: readonly AnyDefinition[], depth: number): Root {
  const parse = (text: string): Root => markdown.parse(text);
  if (depth > deepestCallout) return parse(source);
  const {text, callouts} = takeCallouts(source, parse);
  const root = parse(text);
  if (callouts.length === 0) return root;
  const starts = lineStarts(source);
  const definitions = [...allDefinitionsIn(root), ...outside];
  const read = (text: string, lines: Fragment['lines']): Root =>
    parseFragment({text, lines}, starts, definitions, depth + 1);
  const isWhole = putCallouts(root, callouts, ({label, line, column, inner}: CalloutLines) => {
    const [title] = read(label, [{line: line + 1, indent: column}]).children;
    const body = inner.map((one) => one.text).join('\n');
    const lines = inner.map((one) => ({line: one.line + 1, indent: one.indent}));
    return {
      label: title?.type === 'paragraph' ? title.children : [{type: 'text', value: label}],
      children: inner.length > 0 ? read(body, lines).children : [],
    };
  });
  return isWhole ? root : parse(source);
}

/**
 * Parses a stretch of a file as Markdown of its own.
 *
 * @param fragment - the text and where its lines stand
 * @param starts - where each line of the whole file begins
 * @param definitions - the file's definitions of links and notes, which the fragment may refer to
 * @param depth - how many callouts it stands in
 * @returns the tree, with places in the whole file
 */
export function parseFragment(
  fragment: Fragment,
  starts: readonly number[],
  definitions: readonly AnyDefinition[],
  depth = 0,
): Root {
  const labels = labelsIn(fragment.text);
  const used = definitions.filter((one) => labels.has(labelOf(one)));
  const text = [fragment.text, ...used.map(writeDefinition)].join('\n\n');
  const root = parseWithCallouts(text, definitions, depth);
  const height = fragment.lines.length;
  root.children = root.children.filter((node) => (node.position?.start.line ?? 0) <= height);
  visit(root, (node) => {
    if (node.position) node.position = translate(node.position, fragment, starts);
  });
  return root;
}

/** Everything in brackets, as an identifier: what a text may refer to. */
function labelsIn(text: string): Set<string> {
  const labels = text.matchAll(/(?<=\[)(?:\\[^]|[^\\[\]])*(?=\])/gu);
  return new Set([...labels].map(([label]) => normalizeIdentifier(label).toLowerCase()));
}

/** A note begins with `^`. */
function labelOf({type, identifier}: AnyDefinition): string {
  return type === 'definition' ? identifier : `^${identifier}`;
}

/** Enough of it for what refers to it to be read; it is left out again. */
function writeDefinition(one: AnyDefinition): string {
  if (one.type === 'footnoteDefinition') return `[${labelOf(one)}]: .`;
  const {identifier, url, title} = one;
  const quoted = title ? ` "${title.replaceAll('"', '\\"')}"` : '';
  return `[${identifier}]: <${url.replaceAll(/[<>\n]/gu, encodeURIComponent)}>${quoted}`;
}

function translate(place: Place, fragment: Fragment, starts: readonly number[]): Place {
  const point = ({line, column}: Place['start']): Place['start'] => {
    const origin = fragment.lines[Math.min(line, fragment.lines.length) - 1];
    if (!origin) return {line, column, offset: 0};
    const moved = {line: origin.line, column: column + origin.indent};
    return {...moved, offset: (starts[moved.line - 1] ?? 0) + moved.column - 1};
  };
  return {start: point(place.start), end: point(place.end)};
}
