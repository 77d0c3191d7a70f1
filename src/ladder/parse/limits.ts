import type {Nodes, Root} from 'mdast';

/*
 * What a page of prose never reaches, and what the Markdown parser cannot read in a moment: some of its steps take time
 * that grows with the square of a paragraph's marks, and its tree costs a thousand times the text.
 */

/** Blocks in blocks, or emphasis in emphasis. */
export const deepest = 100;
const mostLines = 2_000;
const mostCharacters = 200_000;
/** The depth of all lines added up: on each line the parser opens or continues every block that the line stands in. */
const mostContainers = 4_000;
const mostMarks = 12_000;
const mostMarksInParagraph = 1_000;
const mostFolds = 1_000;
/** Each is read by itself, and those in it again. */
const mostCallouts = 300;
/** Each list item is compared with all of another version, to follow its link. */
const mostItems = 600;
const mostHeadings = 400;
/** In characters; a chapter of a book, which nobody writes in one line. */
const longestLine = 50_000;

/** Characters at which inline Markdown may begin or end. */
const inlineMark = /[*_`[\]<&~!(@\\]|www|:\/\//giu;
const anyMark = /[*_`[\]<&~!(@\\|]|www|:\/\//giu;

/** Why a text is not read as Markdown. */
export interface Excess {
  readonly rule: 'too-deep' | 'too-large';
  /** "Unexpected …": what there is too much of. */
  readonly found: string;
  /** 1-based; where it is, as far as that can be said. */
  readonly line: number;
}

/**
 * Looks, before parsing, for what would keep the parser busy for longer than a reader waits.
 *
 * @param source - a whole file
 * @returns undefined for any text that people write
 */
export function findExcess(source: string): Excess | undefined {
  const lines = source.split(/\r\n|\n|\r/u);
  if (lines.length > mostLines)
    return {rule: 'too-large', found: `file of ${lines.length} lines`, line: mostLines};
  if (source.length > mostCharacters)
    return {rule: 'too-large', found: `file of more than ${mostCharacters} characters`, line: 1};
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long >= 0)
    return {
      rule: 'too-large',
      found: `line of more than ${longestLine} characters`,
      line: long + 1,
    };
  const folds = count(source, /<details\b/giu);
  if (folds > mostFolds)
    return {rule: 'too-large', found: `file of ${folds} \`<details>\``, line: 1};
  const callouts = count(source, /^[ \t]*(?::{3,}|!!!|\?\?\?\+?)[ \t]*[a-z]/gimu);
  if (callouts > mostCallouts)
    return {rule: 'too-large', found: `file of ${callouts} callouts`, line: 1};
  const items = count(source, /^[\s>]*(?:[*+-]|\d+[.)])[ \t]/gmu);
  if (items > mostItems) return {rule: 'too-large', found: `file of ${items} list items`, line: 1};
  const headings = count(source, /^[\s>]*#{1,6}[ \t]|^[\s>]*(?:=+|-+)[ \t]*$/gmu);
  if (headings > mostHeadings)
    return {rule: 'too-large', found: `file of ${headings} headings`, line: 1};
  const marks = count(source, anyMark);
  if (marks > mostMarks) {
    return {rule: 'too-large', found: `file of ${marks} Markdown marks`, line: 1};
  }
  let inParagraph = 0;
  let containers = 0;
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const {marks: opened, indents} = containersOf(line);
    if (opened + indents > deepest)
      return {rule: 'too-deep', found: `line ${opened + indents} blocks deep`, line: index + 1};
    // An indent may be code, and costs less where it is none.
    containers += opened + Math.floor(indents / 8);
    if (containers > mostContainers) {
      const found = `file of more than ${mostContainers} quotes and list items in each other`;
      return {rule: 'too-deep', found, line: index + 1};
    }
    const isEmpty = /^[\s>]*$/u.test(line);
    inTable = !isEmpty && (inTable || startsTable.test(line));
    inParagraph = isEmpty || inTable ? 0 : inParagraph + count(line, inlineMark);
    if (inParagraph > mostMarksInParagraph) {
      return {
        rule: 'too-large',
        found: `paragraph of more than ${mostMarksInParagraph} Markdown marks`,
        line: index + 1,
      };
    }
  }
  return undefined;
}

/** HTML up to the next empty line, in which nothing is Markdown. */
const startsTable = /^(?: {0,3}>)* {0,3}<table[\s>]/iu;

/** How many quotes and list items a line opens, and one for every two columns it is indented by. */
function containersOf(line: string): {marks: number; indents: number} {
  if (line.trim() === '') return {marks: 0, indents: 0};
  const [start = ''] = /^[\s>*+\-\d.)]*/u.exec(line) ?? [];
  const marks = count(start, />|[*+-](?=\s)|\d[.)](?=\s)/gu);
  // A row of stars or dashes is a line across the page.
  const isRule = line.length < 1000 && /^\s*(?:[*][*\s]*|[-][-\s]*)$/u.test(line);
  const [indent = ''] = /^[ \t]*/u.exec(line) ?? [];
  const indents = Math.floor(indent.replaceAll('\t', '    ').length / 2);
  return {marks: isRule ? 0 : marks, indents};
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const match of text.matchAll(pattern)) found += Number(match.index >= 0);
  return found;
}

/**
 * How deep a tree is, without the recursion that a deep tree would break.
 */
export function depthOf(root: Root): number {
  let depth = 0;
  for (let level: Nodes[] = [root]; level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}
