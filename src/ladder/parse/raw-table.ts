import {Parser} from 'htmlparser2';
import type {Emphasis, Html, Link, PhrasingContent, Strong, Table, TableCell} from 'mdast';
import type {Place} from '../model';
import {lineStarts} from './markdown';
import {pointIn, rawText, splitLines} from './raw-text';

/** A cell of an HTML table, and how many columns and rows it covers. */
interface Cell {
  readonly cell: TableCell;
  readonly width: number;
  readonly height: number;
}

type Inline = Strong | Emphasis | Link;

const lone = /^\s*<table\b(?:(?!<table\b)[^])*<\/table>\s*$/iu;
/** What stands on lines of its own in a cell. */
const lineElements = new Set(
  'br hr p div section article li ul ol dl dt dd pre blockquote figure figcaption h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** No table that people write has more columns, or a cell over more rows. */
const widest = 100;

/**
 * Reads raw HTML that is one table as the table it is, so that lists in its cells are no reason to leave it unread. The page
 * goes on showing the HTML.
 *
 * @returns undefined for other HTML; the row of column names stands first, without a heading over all columns before it
 */
export function tableOfHtml(html: Html): Table | undefined {
  if (!lone.test(html.value)) return undefined;
  const rows = spread(rowsOf(html));
  const width = Math.max(0, ...rows.map(({length}) => length));
  const first = rows.findIndex((row) => row.length === width && row.every(({isOver}) => !isOver));
  if (first < 0 || width < 2) return undefined;
  return {
    type: 'table',
    children: rows.slice(first).map((row, line) => ({
      type: 'tableRow',
      children: row.map(({cell}, column) => (line === 0 || column === 0 ? inOneLine(cell) : cell)),
    })),
    ...(html.position && {position: html.position}),
  };
}

function rowsOf(html: Html): Cell[][] {
  const rows: Cell[][] = [];
  let open: (TableCell | Inline)[] = [];
  let isLineEmpty = true;
  let isProgram = false;
  const placed = placesIn(html);
  const addText = (text: string): void => {
    const folded = text.replaceAll(/\s+/gu, ' ');
    const value = isLineEmpty ? folded.trimStart() : folded;
    if (value === '') return;
    const position = placed(parser.startIndex, parser.endIndex + 1);
    append(open.at(-1)?.children, {type: 'text', value, position});
    isLineEmpty = false;
  };
  const close = (): void => {
    const closed = open.pop();
    if (closed?.children.length === 0) open.at(-1)?.children.pop();
  };
  /** What is bold, or a link, over a line end is so on both lines. */
  const endLine = (): void => {
    const [cell] = open;
    const inline = open.filter((node) => node.type !== 'tableCell');
    if (!cell) return;
    const line = open.at(-1)?.children;
    const last = line?.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    if (last?.type === 'text' && last.value === '') line?.pop();
    while (open.length > 1) close();
    if (cell.children.length > 0 && cell.children.at(-1)?.type !== 'break')
      cell.children.push({type: 'break'});
    isLineEmpty = true;
    for (const node of inline) openInline({...node, children: []});
  };
  const openInline = (node: Inline): void => {
    append(open.at(-1)?.children, node);
    open.push(node);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      isProgram = name === 'script' || name === 'style';
      if (name === 'tr') rows.push([]);
      else if (name === 'td' || name === 'th') {
        const [width, height] = [attributes.colspan, attributes.rowspan].map(spanOf);
        const position = placed(parser.startIndex, parser.endIndex + 1);
        const cell: TableCell = {type: 'tableCell', children: [], position};
        rows.at(-1)?.push({cell, width: width ?? 1, height: height ?? 1});
        open = [cell];
        isLineEmpty = true;
      } else if (lineElements.has(name)) endLine();
      else if (name === 'img') addText(attributes.alt ?? '');
      else {
        const node = inlineOf(name, attributes.href);
        if (node && open.length > 0) openInline(node);
      }
    },
    ontext(text) {
      if (!isProgram) addText(text);
    },
    onclosetag(name) {
      isProgram = false;
      if (name === 'td' || name === 'th') open = [];
      else if (lineElements.has(name)) endLine();
      else if (open.length > 1 && open.at(-1)?.type === inlineOf(name, '')?.type) close();
    },
  });
  parser.end(html.value);
  for (const {cell} of rows.flat()) cell.children = trimmed(cell.children);
  return rows.filter((row) => row.length > 0);
}

function inlineOf(name: string, href: string | undefined): Inline | undefined {
  if (name === 'strong' || name === 'b') return {type: 'strong', children: []};
  if (name === 'em' || name === 'i') return {type: 'emphasis', children: []};
  return name === 'a' && href !== undefined ? {type: 'link', url: href, children: []} : undefined;
}

/** Adds a node; words after words are one text, since the parser hands over each `&` alone and Markdown escapes text by text. */
function append(nodes: PhrasingContent[] | undefined, node: PhrasingContent): void {
  const last = nodes?.at(-1);
  if (last?.type !== 'text' || node.type !== 'text') nodes?.push(node);
  else {
    last.value += node.value;
    if (last.position && node.position) last.position = {...last.position, end: node.position.end};
  }
}

/** A cell with its lines after one another, as a name is written. */
function inOneLine(cell: TableCell): TableCell {
  const children: PhrasingContent[] = [];
  for (const node of cell.children)
    append(children, node.type === 'break' ? {type: 'text', value: ' '} : {...node});
  return {...cell, children};
}

/** A cell without the white space and the line ends around its words. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const from = nodes.findIndex((node) => !isEmpty(node));
  const to = nodes.findLastIndex((node) => !isEmpty(node));
  return from < 0 ? [] : nodes.slice(from, to + 1).map(trimText);
}

function trimText(
  node: PhrasingContent,
  index: number,
  {length}: {length: number},
): PhrasingContent {
  if (node.type !== 'text') return node;
  const start = index === 0 ? node.value.trimStart() : node.value;
  return {...node, value: index === length - 1 ? start.trimEnd() : start};
}

/**
 * The rows with a cell for each column: one that covers several rows or columns stands in each of them. One that begins its
 * row is the heading of a group, and is followed by empty ones.
 */
function spread(rows: readonly (readonly Cell[])[]): {cell: TableCell; isOver: boolean}[][] {
  const below = new Map<number, {cell: TableCell; left: number}>();
  return rows.map((row) => {
    const whole: {cell: TableCell; isOver: boolean}[] = [];
    const fill = (): void => {
      for (let held = below.get(whole.length); held; held = below.get(whole.length)) {
        if (held.left === 1) below.delete(whole.length);
        else below.set(whole.length, {...held, left: held.left - 1});
        whole.push({cell: held.cell, isOver: false});
      }
    };
    for (const {cell, width, height} of row) {
      fill();
      const isHeading = whole.length === 0;
      const isOver = width > 1;
      for (let column = 0; column < width; column += 1) {
        const isEmpty = isHeading && column > 0;
        const covered: TableCell = isEmpty ? {type: 'tableCell', children: []} : cell;
        if (height > 1) below.set(whole.length, {cell: covered, left: height - 1});
        whole.push({cell: covered, isOver});
      }
    }
    fill();
    return whole;
  });
}

function spanOf(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= widest ? number : 1;
}

/** Where a stretch of the HTML stands in the file. */
function placesIn(html: Html): (from: number, to: number) => Place {
  const {value, position} = html;
  const start = position?.start ?? {line: 1, column: 1, offset: 0};
  const raw = rawText({type: 'html', value}, splitLines(value), lineStarts(value));
  const point = (at: number): Place['start'] => {
    const {line, column, offset = 0} = pointIn(raw, at);
    return {
      line: start.line + line - 1,
      column: line === 1 ? start.column + column - 1 : column,
      offset: (start.offset ?? 0) + offset,
    };
  };
  return (from, to) => ({start: point(from), end: point(to)});
}
