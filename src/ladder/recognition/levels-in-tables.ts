import type {Heading, List, ListItem, PhrasingContent, RootContent, Table, TableCell} from 'mdast';
import type {LevelName} from '../level-name';
import type {LevelGroup, LevelPart} from '../parse/level-parts';
import type {ReadFile} from '../parse/page';
import {splitEmoji, wordsOf} from '../parse/words';
import {readNamesInRow} from './names-in-row';

/** A table that has a column a level. */
interface Grid {
  readonly names: readonly LevelName[];
  readonly titles: readonly TableCell[];
  readonly rows: readonly {
    /** What the row is about: an area, or an area and a concern. */
    readonly labels: TableCell[];
    /** A cell for each level. */
    readonly cells: readonly TableCell[];
  }[];
}

/** Fewer words than these in a cell are a mark or a number, and no expectation. */
const fewestWords = 3;
const wordWithLetters = /\p{L}[^\s]*/gu;

/**
 * Finds the levels of a file that are columns, or rows, of its tables. Tables under one heading that have the same levels
 * are read together.
 */
export function levelsInTables(file: ReadFile): LevelGroup[] {
  const groups = new Map<string, {parent: Heading | undefined; grids: Grid[]}>();
  let parent: Heading | undefined;
  for (const node of file.root.children) {
    if (node.type === 'heading') parent = node;
    const grid = node.type === 'table' ? (readGrid(node) ?? readGrid(turned(node))) : undefined;
    if (!grid) continue;
    const key = JSON.stringify(grid.names.map(({rank, role}) => [rank.text, role]));
    const group = groups.get(key) ?? {parent, grids: []};
    groups.set(key, group);
    group.grids.push(grid);
  }
  return [...groups.values()].map(({parent: heading, grids}): LevelGroup => {
    const isTitle = heading === undefined || heading === file.title;
    const names = grids[0]?.names ?? [];
    return {
      parent: isTitle ? undefined : splitEmoji(wordsOf(heading)).name,
      parts: names.map((name, column) => partOfColumn(name, column, grids)),
    };
  });
}

function readGrid({children: [head, ...rows]}: Pick<Table, 'children'>): Grid | undefined {
  const header = head?.children ?? [];
  for (const first of [1, 2]) {
    const titles = header.slice(first);
    const row = titles.length > 1 ? readNamesInRow(titles.map((cell) => wordsOf(cell))) : undefined;
    const names = row?.names.filter((name) => name !== undefined) ?? [];
    if (names.length < titles.length || titles.length < 2) continue;
    const read = rows.map(({children}) => ({
      labels: children.slice(0, first),
      cells: titles.map((_, column): TableCell => children[first + column] ?? emptyCell),
    }));
    const words = read
      .flatMap(({cells}) => cells.map((cell) => wordsOf(cell)))
      .filter((text) => text !== '')
      .map((text) => text.match(wordWithLetters)?.length ?? 0);
    const isProse = words.reduce((sum, count) => sum + count, 0) >= fewestWords * words.length;
    if (words.length > 0 && isProse) return {names, titles, rows: read};
  }
  return undefined;
}

const emptyCell: TableCell = {type: 'tableCell', children: []};

/** A table with its rows as columns. */
function turned({children: rows}: Table): Pick<Table, 'children'> {
  const width = Math.max(...rows.map(({children}) => children.length));
  return {
    children: Array.from({length: width}, (_, column) => ({
      type: 'tableRow',
      children: rows.map(({children}) => children[column] ?? emptyCell),
    })),
  };
}

function partOfColumn(name: LevelName, column: number, grids: readonly Grid[]): LevelPart {
  const titleCell = grids[0]?.titles[column] ?? emptyCell;
  const title = headingOf(1, titleCell);
  const nodes: RootContent[] = [title];
  for (const {rows} of grids) {
    const isGroup = (row: Grid['rows'][number]): boolean =>
      wordsOf(row.labels) !== '' && row.cells.every((cell) => wordsOf(cell) === '');
    const hasGroups = rows.some(isGroup);
    let area: TableCell | undefined;
    let written: TableCell | undefined;
    for (const row of rows) {
      const [label = emptyCell, second] = row.labels;
      const isArea = wordsOf(label) !== '' && (isGroup(row) || !hasGroups || area === undefined);
      if (isArea && (!area || wordsOf(area) !== wordsOf(label))) area = label;
      const cell = row.cells[column] ?? emptyCell;
      if (wordsOf(cell) === '') continue;
      if (area && written !== area) nodes.push(headingOf(2, area));
      written = area;
      const concern = second ?? (area === label ? undefined : label);
      nodes.push(listOf(cell, concern && wordsOf(concern) !== '' ? concern : undefined));
    }
  }
  const {emoji} = splitEmoji(wordsOf(titleCell));
  return {name, title, emoji, nodes};
}

function headingOf(depth: 1 | 2, cell: TableCell): Heading {
  const heading: Heading = {type: 'heading', depth, children: undressed(cell)};
  if (cell.position) heading.position = cell.position;
  return heading;
}

/** The words of a cell without the bold or italic type that all of them are in. */
function undressed({children}: TableCell): PhrasingContent[] {
  const [only, ...more] = children;
  return more.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis')
    ? only.children
    : children;
}

/** A cell as a list: an item for each of its lines, with the concern before it. */
function listOf(cell: TableCell, concern: TableCell | undefined): List {
  const lead: PhrasingContent[] = concern
    ? [
        {type: 'strong', children: undressed(concern)},
        {type: 'text', value: ': '},
      ]
    : [];
  const items = linesOf(cell).map((line): ListItem => {
    const [start, end] = [line[0]?.position?.start, line.at(-1)?.position?.end];
    const position = start && end ? {start, end} : cell.position;
    const paragraph = {type: 'paragraph' as const, children: [...lead, ...line]};
    return {
      type: 'listItem',
      spread: false,
      children: [paragraph],
      ...(position && {position}),
    };
  });
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items,
    ...(cell.position && {position: cell.position}),
  };
}

/** What begins another line, or another item, in a cell. */
const lineBreak = /^<\/?(?:br|li|ul|ol|p)\b[^>]*>$/iu;

function linesOf({children}: TableCell): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    const isBreak = node.type === 'break' || (node.type === 'html' && lineBreak.test(node.value));
    if (isBreak) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map(withoutBullet).filter((line) => wordsOf(line) !== '');
}

/** In a cell, a list is dashes or dots before its lines. */
function withoutBullet(line: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line;
  if (first?.type !== 'text') return [...line];
  return [{...first, value: first.value.replace(/^\s*(?:[-*•·–]\s+)?/u, '')}, ...rest];
}
