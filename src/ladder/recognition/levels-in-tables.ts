import type {Heading, List, ListItem, PhrasingContent, RootContent, Table, TableCell} from 'mdast';
import type {LevelName} from '../level-name';
import type {LevelGroup, LevelPart} from '../parse/level-parts';
import type {ReadFile} from '../parse/page';
import {tableOfHtml} from '../parse/raw-table';
import {splitEmoji, wordsOf} from '../parse/words';
import {cutIntoWords} from '../without-spaces';
import {readNamesInRow} from './names-in-row';

/** A table that has a column a level. */
interface Grid {
  /** As the header has them. */
  readonly names: readonly LevelName[];
  /** What a row of the table calls them, where the header gives their ranks alone. */
  readonly roles: readonly string[] | undefined;
  readonly titles: readonly TableCell[];
  readonly rows: readonly {
    /** What the row is about: an area, or an area and a concern. */
    readonly labels: TableCell[];
    /** A cell for each level. */
    readonly cells: readonly TableCell[];
  }[];
}

/** A grid and the headings that it stands under, from the highest. */
interface PlacedGrid extends Grid {
  readonly under: readonly Heading[];
}

/** Fewer words than these in a cell are a mark or a number, and no expectation. */
const fewestWords = 3;
/** In characters; more are a sentence. */
const longestName = 80;
/** In words: `Senior Staff Software Engineer`. */
const longestRole = 4;
const wordWithLetters = /\p{L}[^\s]*/gu;
/** A row that says what a level is called, and not what it asks. */
const roleRow = /^(?:(?:job|role)\s+)?(?:title|role|position|name)s?$/iu;
/** What the header calls a column that says nothing of a level. */
const besides = /^(?:(?:foot)?notes?|comments?|remarks?|examples?|links?|resources?)?$/iu;

/**
 * Finds the levels of a file that are columns, or rows, of its tables. Tables that have the same levels are read together;
 * where they stand under several headings, those are their areas.
 */
export function levelsInTables(file: ReadFile): LevelGroup[] {
  const groups = new Map<string, PlacedGrid[]>();
  let under: Heading[] = [];
  for (const node of file.root.children) {
    if (node.type === 'heading') under = [...under.filter(({depth}) => depth < node.depth), node];
    const table =
      node.type === 'table' ? node : node.type === 'html' ? tableOfHtml(node) : undefined;
    const grid = table && (readGrid(table) ?? readGrid(turned(table)));
    if (!grid) continue;
    const key = JSON.stringify(grid.names.map(({rank, role}) => [rank.text, role]));
    groups.set(key, [...(groups.get(key) ?? []), {...grid, under}]);
  }
  return [...groups.values()].map((grids): LevelGroup => {
    const heading = headingOver(grids);
    const isTitle = heading === undefined || heading === file.title;
    const roles = grids.find((grid) => grid.roles)?.roles ?? [];
    const names = (grids[0]?.names ?? []).map((name, column) => ({
      ...name,
      role: roles[column] ?? name.role,
    }));
    return {
      parent: isTitle ? undefined : splitEmoji(wordsOf(heading)).name,
      parts: names.map((name, column) => partOfColumn(name, column, grids, heading)),
    };
  });
}

/** The lowest heading that all of the tables stand under. */
function headingOver(grids: readonly PlacedGrid[]): Heading | undefined {
  const [first, ...more] = grids;
  return first?.under.findLast((heading) => more.every(({under}) => under.includes(heading)));
}

function readGrid(table: Pick<Table, 'children'>): Grid | undefined {
  return readColumns(table, 1) ?? readColumns(table, 2) ?? readColumns(table, 1, true);
}

/**
 * Reads a table whose columns are levels.
 *
 * @param first - the first of them, after the column or columns of labels
 * @param withOthers - whether columns among them may be something else: anything if all levels have ranks, else only
 *   notes
 */
function readColumns(
  {children: [head, ...lines]}: Pick<Table, 'children'>,
  first: 1 | 2,
  withOthers = false,
): Grid | undefined {
  const header = head?.children.slice(first) ?? [];
  const row = header.length > 1 ? readNamesInRow(header.map((cell) => wordsOf(cell))) : undefined;
  const columns = header.flatMap((title, index) => {
    const name = row?.names[index];
    return name ? [{title, name, index: first + index}] : [];
  });
  if (columns.length < (withOthers ? 2 : Math.max(2, header.length))) return undefined;
  const areRanks = columns.every(({name}) => name.rank.text !== '');
  const areNotes = header.every(
    (title, index) => row?.names[index] ?? besides.test(wordsOf(title)),
  );
  if (!areRanks && !areNotes) return undefined;
  const read = lines.map(({children}) => ({
    labels: children.slice(0, first),
    cells: columns.map(({index}): TableCell => children[index] ?? emptyCell),
  }));
  const names = columns.map(({name}) => name);
  const titles = columns.map(({title}) => title);
  const roles = names.some(({role}) => role !== '')
    ? undefined
    : read.find(
        ({labels: [label], cells}) => label && roleRow.test(wordsOf(label)) && areRoles(cells),
      );
  const areLabels = read.every(({labels: [, second]}) => !second || isShort(second));
  const rows = read.filter((line) => line !== roles);
  const words = rows
    .flatMap(({cells}) => cells.map((cell) => wordsOf(cell)))
    .filter((text) => text !== '')
    .map((text) => (text.match(wordWithLetters) ?? []).flatMap(cutIntoWords).length);
  const isProse = words.reduce((sum, count) => sum + count, 0) >= fewestWords * words.length;
  if (!areLabels || words.length === 0 || !isProse) return undefined;
  return {
    titles,
    names,
    roles: roles?.cells.map((cell) => wordsOf(cell)),
    rows,
  };
}

/** Whether each of the cells can be what another level is called: a few words, and no sentence. */
function areRoles(cells: readonly TableCell[]): boolean {
  const roles = cells.map((cell) => wordsOf(cell).trim());
  const isRole = (role: string): boolean =>
    role !== '' && role.split(/\s+/u).length <= longestRole && !/[.!?。;:]$/u.test(role);
  return roles.every(isRole) && new Set(roles).size === roles.length;
}

/** Whether a cell can be a name. */
function isShort(cell: TableCell): boolean {
  return wordsOf(cell).length <= longestName;
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

/** @param over - the heading that all of the tables stand under */
function partOfColumn(
  name: LevelName,
  column: number,
  grids: readonly PlacedGrid[],
  over: Heading | undefined,
): LevelPart {
  const titleCell = grids[0]?.titles[column] ?? emptyCell;
  const title = headingOf(1, titleCell);
  const nodes: RootContent[] = [title];
  let written: Heading | TableCell | undefined;
  for (const {rows, under} of grids) {
    const own = under.at(-1);
    const isGroup = (row: Grid['rows'][number]): boolean =>
      wordsOf(row.labels) !== '' && row.cells.every((cell) => wordsOf(cell) === '');
    const hasGroups = rows.some(isGroup);
    const isOnePart = own !== over && !hasGroups && rows.every(({labels}) => labels.length < 2);
    let area: Heading | TableCell | undefined = isOnePart ? own : undefined;
    for (const row of rows) {
      const [label = emptyCell, second] = row.labels;
      const isArea =
        !isOnePart && wordsOf(label) !== '' && (isGroup(row) || !hasGroups || area === undefined);
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

function headingOf(depth: 1 | 2, cell: Heading | TableCell): Heading {
  const heading: Heading = {type: 'heading', depth, children: undressed(cell)};
  if (cell.position) heading.position = cell.position;
  return heading;
}

/** The words of a cell without the bold or italic type that all of them are in. */
function undressed({children}: Heading | TableCell): PhrasingContent[] {
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
