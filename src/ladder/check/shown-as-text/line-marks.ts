import {codePointName} from '../../code-point';
import type {UnreadMark} from './inline-marks';

/** Spaces that CommonMark takes for letters; some keyboards write one where a key is held too long. */
const otherSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const itemMark = /^(?:-|\d{1,3}[.)])(?=\p{L})/u;
const cell = String.raw`[ \t]{0,99}:?-{2,}:?[ \t]{0,99}`;
const tableRule = new RegExp(String.raw`^(?:\|?${cell}(?:\|${cell}){1,200}\|?|\|${cell}\|)$`, 'u');

/**
 * Finds marks that begin a line of a paragraph, and would have begun a heading, a list or a table.
 *
 * @param lines - those of a paragraph, without what stands before it
 * @param isOutermost - whether it may be a heading of the page
 * @returns what each line is, where it is something
 */
export function findUnreadLines(
  lines: readonly string[],
  isOutermost: boolean,
): (UnreadMark | undefined)[] {
  const items = lines.filter((line) => itemMark.test(line));
  return lines.map((line, index) => {
    const [item] = (items.length > 1 && line === items[0] && itemMark.exec(line)) || [];
    if (item !== undefined)
      return mark(line, `a space after \`${item}\`: the line is no item of a list`);
    if (tableRule.test(line)) return ruleOf(line, lines[index - 1]);
    return spaceOf(line) ?? (isOutermost ? headingOf(line, index === 0) : undefined);
  });
}

const longest = 60;

function mark(line: string, expected: string): UnreadMark {
  return {written: line.length > longest ? `${line.slice(0, longest)}…` : line, expected};
}

function spaceOf(line: string): UnreadMark | undefined {
  const [, marks = '', space = ''] =
    /^(#{1,6}|[-*+]|\d{1,3}[.)])(?=(\s))(?=[^\n\r\t ])/u.exec(line) ?? [];
  if (!otherSpace.test(space)) return undefined;
  const what = marks.startsWith('#') ? 'heading' : 'item of a list';
  return mark(
    line,
    `an ordinary space after \`${marks}\`, not ${codePointName(space)}: the line is no ${what}`,
  );
}

/** Words with a sign before them are tags, too, and channels; those of a heading stand alone and are no sentence. */
function headingOf(line: string, isFirst: boolean): UnreadMark | undefined {
  const [, marks = ''] = /^(#+)(?=[^#\s])/u.exec(line) ?? [];
  const [, deep] = /^(#{7,})[ \t]+\S/u.exec(line) ?? [];
  if (deep !== undefined) return mark(line, 'six signs at most: the line is no heading');
  const isMeant =
    marks.length > 1
      ? /^#{2,6}[\p{L}\p{Extended_Pictographic}]/u.test(line)
      : isFirst && /^#\p{Lu}[^\s#]*(?:[ \t]+[^\s#]+){1,9}$/u.test(line) && !/[.,:;!?]$/u.test(line);
  return isMeant ? mark(line, `a space after \`${marks}\`: the line is no heading`) : undefined;
}

function ruleOf(line: string, above: string | undefined): UnreadMark {
  const cells = cellsOf(line);
  const named = above === undefined ? 0 : cellsOf(above);
  const expected =
    named === 0
      ? 'a row of headings above it'
      : named === cells
        ? 'a table'
        : `as many columns as in the row above: it has ${named}, this one ${cells}`;
  return mark(line, `${expected}; the page shows no table`);
}

function cellsOf(row: string): number {
  const inside = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inside.split(/(?<!\\)\|/u).length;
}
