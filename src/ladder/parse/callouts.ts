// cspell:ignore seealso
import type {
  Blockquote,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import {visit} from 'unist-util-visit';
import {visitBlocks} from './visit-blocks';

/** How a callout is shown: the five kinds that Git hosts have. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

declare module 'mdast' {
  interface BlockquoteData {
    /** The quote is a callout of this kind; its first paragraph is the label. */
    callout?: CalloutKind;
  }
}

/** The words of other site builders for a kind. */
const kinds: Readonly<Record<string, CalloutKind>> = {
  ...Object.fromEntries(calloutKinds.map((kind) => [kind, kind])),
  ...{info: 'note', abstract: 'note', summary: 'note', tldr: 'note', todo: 'note', seealso: 'note'},
  ...{question: 'note', help: 'note', faq: 'note', example: 'note', quote: 'note', cite: 'note'},
  ...{hint: 'tip', success: 'tip', check: 'tip', done: 'tip', secondary: 'note'},
  ...{attention: 'warning', danger: 'caution', error: 'caution', failure: 'caution'},
  ...{fail: 'caution', missing: 'caution', bug: 'caution'},
};

/** Lines of a file that are a callout of Docusaurus (`:::note`) or of MkDocs (`!!! note`). */
export interface CalloutLines {
  readonly kind: CalloutKind;
  /** What stands for its label: the title, or the word for its kind. */
  readonly label: string;
  /** The 0-based line it begins at, the offset of its mark there, and how many characters stand before its label. */
  readonly line: number;
  readonly offset: number;
  readonly column: number;
  /** The lines that it holds, without their indentation. */
  readonly inner: readonly {
    readonly text: string;
    readonly line: number;
    readonly indent: number;
  }[];
}

const mayBegin = /^[ \t]*(?::{3,}[ \t]*[a-z]|(?:!!!|\?\?\?\+?)[ \t]+[a-z])/imu;
const colons =
  /^([ \t]*)(:{3,})[ \t]*([a-z]+)(?:\[([^\]]*)\]|[ \t]+([^{]*?))?[ \t]*(?:\{[^}]*\})?[ \t]*$/iu;
const colonsEnd = /^[ \t]*(:{3,})[ \t]*$/u;
const marks =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+[a-z]+)*(?:[ \t]+"([^"]*)")?[ \t]*$/iu;

/**
 * Finds the callouts of a text that are written with lines of marks, which CommonMark does not know.
 *
 * @param source - the text
 * @param parse - how it is read as CommonMark, to know what is code
 * @returns them, and the text with a thematic break in place of each, so that every place in it stays where it was
 */
export function takeCallouts(
  source: string,
  parse: (text: string) => Root,
): {text: string; callouts: CalloutLines[]} {
  if (!mayBegin.test(source)) return {text: source, callouts: []};
  const isCode = linesOfCode(parse(source));
  // With the ends of lines, which are put back.
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const bare = lines.map((line) => line.replace(/[\r\n]+$/u, ''));
  const callouts: CalloutLines[] = [];
  let offset = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const found = isCode.has(index) ? undefined : calloutAt(bare, index, offset);
    const last = found?.end ?? index;
    if (found) callouts.push(found.callout);
    for (let at = index; at <= last; at += 1) {
      offset += lines[at]?.length ?? 0;
      if (!found) continue;
      const blank = (lines[at] ?? '').replaceAll(/[^\r\n]/gu, ' ');
      const {column} = found;
      lines[at] = at === index ? `${blank.slice(0, column)}***${blank.slice(column + 3)}` : blank;
    }
    index = last;
  }
  return {text: lines.join(''), callouts};
}

/** Raw HTML too: what of it is Markdown is read later, by itself. */
function linesOfCode(root: Root): Set<number> {
  const found = new Set<number>();
  visitBlocks(root, ({type, position}) => {
    if ((type !== 'code' && type !== 'html') || !position) return undefined;
    for (let {line} = position.start; line <= position.end.line; line += 1) found.add(line - 1);
    return undefined;
  });
  return found;
}

function calloutAt(
  lines: readonly string[],
  index: number,
  offset: number,
): {callout: CalloutLines; end: number; column: number} | undefined {
  const opening = lines[index] ?? '';
  const colon = colons.exec(opening);
  const [, indent = '', word = '', title = ''] = colon
    ? [colon[0], colon[1], colon[3], colon[4] ?? colon[5]]
    : (marks.exec(opening) ?? []);
  const kind = Object.hasOwn(kinds, word.toLowerCase()) ? kinds[word.toLowerCase()] : undefined;
  if (!kind) return undefined;
  const fence = colon?.[2]?.length;
  const end =
    fence === undefined ? endOfIndented(lines, index, indent) : endOfFenced(lines, index, fence);
  if (end === undefined) return undefined;
  const margin = indent.length + (fence === undefined ? 4 : 0);
  const inner = lines.slice(index + 1, fence === undefined ? end + 1 : end).map((text, at) => {
    const own = text.length - text.trimStart().length;
    const off = text.startsWith('\t') ? 1 : Math.min(own, margin);
    return {text: text.slice(off), line: index + 1 + at, indent: off};
  });
  const label = title.trim() || asLabel(word);
  const column = Math.max(
    0,
    title.trim() ? opening.lastIndexOf(title.trim()) : opening.indexOf(word),
  );
  const callout = {kind, label, line: index, offset: offset + indent.length, column, inner};
  return {callout, end, column: indent.length};
}

function endOfFenced(lines: readonly string[], index: number, fence: number): number | undefined {
  const isEnd = (line: string): boolean => (colonsEnd.exec(line)?.[1]?.length ?? 0) >= fence;
  const end = lines.findIndex((line, at) => at > index && isEnd(line));
  return end < 0 ? undefined : end;
}

/** The last line that is indented deeper; its own, where there is none. */
function endOfIndented(lines: readonly string[], index: number, indent: string): number {
  let end = index;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith(`${indent}    `) && !line.startsWith(`${indent}\t`)) break;
    end = at;
  }
  return end;
}

/**
 * Puts the callouts that were taken out where the thematic breaks stand for them.
 *
 * @returns false, and nothing is changed, where one of them has no place
 */
export function putCallouts(
  root: Root,
  callouts: readonly CalloutLines[],
  read: (callout: CalloutLines) => {label: PhrasingContent[]; children: RootContent[]},
): boolean {
  const byOffset = new Map(callouts.map((callout) => [callout.offset, callout]));
  const places: {parent: Parents; index: number; callout: CalloutLines}[] = [];
  visit(root, 'thematicBreak', ({position}, index, parent) => {
    const callout = byOffset.get(position?.start.offset ?? -1);
    if (callout && parent && index !== undefined) places.push({parent, index, callout});
  });
  if (places.length < callouts.length) return false;
  for (const {parent, index, callout} of places) {
    const {label, children} = read(callout);
    const {start, end} = parent.children[index]?.position ?? {};
    const last = children.at(-1)?.position?.end ?? end;
    parent.children[index] = {
      ...calloutOf(callout.kind, label, children as Blockquote['children']),
      ...(start && last && {position: {start, end: last}}),
    };
  }
  return true;
}

function calloutOf(
  kind: CalloutKind,
  label: PhrasingContent[],
  children: Blockquote['children'],
): Blockquote {
  const position = label[0]?.position;
  const first: Paragraph = {type: 'paragraph', children: label, ...(position && {position})};
  return {type: 'blockquote', data: {callout: kind}, children: [first, ...children]};
}

const alert = /^\[!([a-z]+)\][+-]?[ \t]*([^\r\n]*)(?:\r\n|\n|\r|$)/iu;

/** Makes callouts of the quotes that a Git host shows as such: their first line is `[!NOTE]`. */
export function readAlerts(root: Root): void {
  visitBlocks(root, (node) => {
    if (node.type !== 'blockquote' || node.data?.callout) return undefined;
    const [first, ...rest] = node.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
    const [written, word = '', title = ''] = alert.exec(text.value) ?? [];
    const kind = Object.hasOwn(kinds, word.toLowerCase()) ? kinds[word.toLowerCase()] : undefined;
    if (written === undefined || !kind) return undefined;
    const left: PhrasingContent[] = [
      {...text, value: text.value.slice(written.length)},
      ...first.children.slice(1),
    ];
    const [before, ...after] = left as [Text, ...PhrasingContent[]];
    const isTitle = title.trim() !== '' && /[\r\n]$/u.test(written);
    const label: Text = {...text, value: isTitle ? title.trim() : asLabel(word)};
    const words = title.trim() === '' || isTitle ? left : [{...before, value: title}, ...after];
    const isEmpty = words.every(
      (word_: Nodes) => word_.type === 'text' && word_.value.trim() === '',
    );
    const {children} = calloutOf(
      kind,
      [label],
      [...(isEmpty ? [] : [{...first, children: words}]), ...rest],
    );
    node.children = children;
    node.data = {...node.data, callout: kind};
    return undefined;
  });
}

/** `note` as a label: "Note". */
function asLabel(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
