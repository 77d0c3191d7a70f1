import type {Code, Html} from 'mdast';
import type {Place} from '../model';
import {lineStarts, type Fragment} from './markdown';

const lineEnd = /\r\n|\n|\r/u;

/** The lines of a text, without what ends them. */
export function splitLines(source: string): string[] {
  return source.split(lineEnd);
}

/**
 * The text of a raw node, and where each of its lines stands in the file: the marks of its containers and its indentation
 * are taken off already.
 */
export interface RawText {
  readonly text: string;
  readonly lines: readonly {
    readonly text: string;
    /** Where the line begins in the text. */
    readonly from: number;
    readonly line: number;
    readonly indent: number;
    /** Where the line begins in the file. */
    readonly offset: number;
  }[];
}

/**
 * Finds where the lines of a raw node stand.
 *
 * @param node - HTML or code
 * @param sourceLines - the lines of the whole file
 * @param starts - where each of them begins
 */
export function rawText(
  node: Html | Code,
  sourceLines: readonly string[],
  starts: readonly number[],
): RawText {
  const first = node.position?.start.line ?? 1;
  const begins = lineStarts(node.value);
  const lines = node.value.split(lineEnd).map((text, index) => {
    const line = first + index;
    const whole = (sourceLines[line - 1] ?? '').trimEnd();
    // Negative where a tab that is in part a list's margin has become several spaces.
    const indent = whole.endsWith(text.trim()) ? whole.length - text.trimEnd().length : 0;
    const offset = (starts[line - 1] ?? 0) + indent;
    return {text, from: begins[index] ?? 0, line, indent, offset};
  });
  return {text: node.value, lines};
}

/** The row, 0-based, of an offset in a raw text. */
function rowOf({lines}: RawText, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((lines[middle]?.from ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The place in the file of an offset in a raw text. */
export function pointIn(raw: RawText, at: number): Place['start'] {
  const {from = 0, line = 1, indent = 0, offset = 0} = raw.lines[rowOf(raw, at)] ?? {};
  return {line, column: at - from + indent + 1, offset: offset + at - from};
}

/** Cuts a stretch out of a raw node's text and takes the indentation off that its lines share. */
export function cut(raw: RawText, from: number, to: number): Fragment {
  const row = rowOf(raw, from);
  const column = from - (raw.lines[row]?.from ?? 0);
  const rows = raw.text.slice(from, to).split(lineEnd);
  const margins = rows
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = margins.reduce((least, width) => Math.min(least, width), margins[0] ?? 0);
  const taken = rows.map((line, index) => {
    const off = index === 0 ? line.length - line.trimStart().length : Math.min(margin, line.length);
    const {line: number = 1, indent = 0} = raw.lines[row + index] ?? {};
    return {
      text: line.slice(off),
      line: number,
      indent: indent + (index === 0 ? column : 0) + off,
    };
  });
  return {
    text: taken.map((line) => line.text).join('\n'),
    lines: taken.map(({line, indent}) => ({line, indent})),
  };
}
