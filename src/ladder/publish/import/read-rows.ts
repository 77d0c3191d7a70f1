import {letterOf, withoutInert} from '../../csv';
import {idSource} from '../../links/id-pattern';
import {readRank} from '../../rank';
import {columns, rowKinds, type Column, type RowKind} from '../data/ladder-csv';
import {
  fileProblem,
  type DraftArea,
  type DraftEntry,
  type DraftFact,
  type DraftLevel,
  type Problem,
  type Reading,
} from './draft';
import {readMatrix} from './read-matrix';

/** The whole address of a permanent link; what stands before it is the site's. */
const linkAddress = new RegExp(`^(.*)/s/${idSource}/(?:#\\d+)?$`, 'u');

/** One sheet of a spreadsheet. */
export interface Sheet {
  /** What its levels belong to, where no column says so: the name of the sheet, or of the file. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Other names that people give to the columns. */
const otherNames: Readonly<Record<string, Column>> = {
  level: 'rank',
  grade: 'rank',
  title: 'role',
  category: 'area',
  competency: 'area',
  about: 'concern',
  type: 'kind',
  line: 'text',
  expectation: 'text',
  path: 'file',
};

/** Reads a sheet: one with a row a line, as it was exported, or one with a column a level. */
export function readSheet(sheet: Sheet): Reading {
  const rows = sheet.rows.map((row) => row.map((cell) => withoutInert(cell).trim()));
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const header = rows[first] ?? [];
  const known = header.map(columnOf);
  if (known.includes('text')) return new RowReader(sheet.name, header, known).read(rows, first + 1);
  return readMatrix(sheet.name, rows, first);
}

function columnOf(cell: string): Column | undefined {
  const name = cell.toLowerCase();
  return columns.find((column) => column === name) ?? otherNames[name];
}

interface OpenLevel extends Omit<DraftLevel, 'summary' | 'facts' | 'lines' | 'areas'> {
  summary?: string;
  readonly facts: DraftFact[];
  readonly lines: DraftEntry[];
  readonly areas: Map<string, OpenArea>;
}

interface OpenArea extends Omit<DraftArea, 'summary' | 'lines'> {
  summary?: string;
  readonly lines: DraftEntry[];
}

class RowReader {
  readonly #track: string;
  readonly #header: readonly string[];
  readonly #known: readonly (Column | undefined)[];
  readonly #levels = new Map<string, OpenLevel>();
  readonly #problems: Problem[] = [];
  #root: string | undefined;

  constructor(track: string, header: readonly string[], known: readonly (Column | undefined)[]) {
    this.#track = track;
    this.#header = header;
    this.#known = known;
  }

  read(rows: readonly (readonly string[])[], from: number): Reading {
    const twice = this.#known.find((name, index) => name && this.#known.indexOf(name) !== index);
    if (twice) this.#refuse(`row ${from}`, `Unexpected second column “${twice}”, expected one`);
    if (!this.#known.includes('rank') && !this.#known.includes('role'))
      this.#refuse(
        `row ${from}`,
        'Unexpected header without “rank” and “role”, expected one of them',
      );
    rows.slice(from).forEach((row, index) => {
      if (row.some((cell) => cell !== '')) this.#readRow(row, from + index + 1);
    });
    if (this.#levels.size === 0 && this.#problems.length === 0)
      this.#refuse(`row ${from}`, 'Unexpected end after the header, expected rows');
    if (this.#problems.length > 0) return {kind: 'refused', problems: this.#problems};
    const unread = this.#header.filter((cell, index) => cell !== '' && !this.#known[index]);
    const levels = [...this.#levels.values()].map((level): DraftLevel => ({
      ...level,
      areas: [...level.areas.values()],
    }));
    const notes = unread.map(
      (cell) => `Column “${cell}” was not read: it is none of ${columns.join(', ')}.`,
    );
    const root = this.#root;
    return {
      kind: 'draft',
      draft: {levels, pages: [], notes, ...(root !== undefined && {root})},
    };
  }

  #refuse(at: string, message: string): void {
    this.#problems.push({at, message});
  }

  #readRow(row: readonly string[], number: number): void {
    const cell = (name: Column): string => row[this.#known.indexOf(name)] ?? '';
    const at = (name: string): string => {
      const index = this.#known.findIndex((column) => column === name);
      return index < 0 ? `row ${number}` : `row ${number}, column ${letterOf(index)} (${name})`;
    };
    const kind = kindOf(cell('kind'));
    if (!kind) {
      const expected = `one of ${rowKinds.join(', ')}, or nothing for an expectation`;
      this.#refuse(at('kind'), `Unexpected kind “${cell('kind')}”, expected ${expected}`);
      return;
    }
    const text = cell('text');
    const isEmpty = kind === 'level' || kind === 'area';
    if (text === '' && !isEmpty) {
      this.#refuse(at('text'), 'Unexpected empty text, expected words; or take the row out');
      return;
    }
    const level = this.#levelOf(cell, at);
    if (!level) return;
    this.#root ??= linkAddress.exec(cell('link'))?.[1];
    const [area, concern] = [cell('area'), cell('concern')];
    if (kind === 'fact') {
      if (concern === '')
        this.#refuse(at('concern'), 'Unexpected fact without a label, expected one such as Reach');
      if (area !== '')
        this.#refuse(at('area'), 'Unexpected area of a fact, expected none: facts are of a level');
      level.facts.push({label: concern, text, at});
      return;
    }
    const holder = area === '' ? level : this.#areaOf(level, area, at);
    if (isEmpty) return;
    if (kind !== 'summary')
      holder.lines.push({kind, text, depth: 0, ...(concern !== '' && {concern}), at});
    else if (holder.summary === undefined) holder.summary = text;
    else this.#refuse(at('kind'), 'Unexpected second summary, expected one of a level or an area');
  }

  #levelOf(cell: (name: Column) => string, at: (name: string) => string): OpenLevel | undefined {
    const [rank, role, file] = [cell('rank'), cell('role'), cell('file')];
    const track = cell('track') || this.#track;
    if (rank === '' && role === '') {
      this.#refuse(at('rank'), 'Unexpected row without a rank and a role, expected one of them');
      return undefined;
    }
    const read = rank === '' ? undefined : readRank(rank);
    if (rank !== '' && read?.role !== '') {
      const message = `Unexpected rank “${rank}”, expected one such as L3 or Level 3, or none`;
      this.#refuse(at('rank'), message);
      return undefined;
    }
    const problem = file === '' ? undefined : fileProblem(file);
    if (problem !== undefined) {
      this.#refuse(at('file'), problem);
      return undefined;
    }
    const shown = read?.rank.text ?? '';
    const key = file === '' ? JSON.stringify([track, shown, role]) : file.toLowerCase();
    const known = this.#levels.get(key);
    if (!known) {
      const level: OpenLevel = {
        ...{track, rank: shown, role, at, facts: [], lines: [], areas: new Map()},
        ...(file !== '' && {file}),
      };
      this.#levels.set(key, level);
      return level;
    }
    for (const [name, value] of Object.entries({track, rank: shown, role})) {
      const first = known[name as 'track' | 'rank' | 'role'];
      if (value === first) continue;
      const message = `Unexpected ${name} “${value}”, expected “${first}” as in ${known.at('')}: both rows are of \`${file}\``;
      this.#refuse(at(name), message);
      return undefined;
    }
    return known;
  }

  #areaOf({areas}: OpenLevel, name: string, at: (part: string) => string): OpenArea {
    const known = areas.get(name) ?? {name, lines: [], at};
    areas.set(name, known);
    return known;
  }
}

function kindOf(cell: string): RowKind | undefined {
  const name = cell.toLowerCase().replaceAll(' ', '-');
  return name === '' ? 'expectation' : rowKinds.find((kind) => kind === name);
}
