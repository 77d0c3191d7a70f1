import {letterOf} from '../../csv';
import {readNamesInRow} from '../../recognition/names-in-row';
import {columns} from '../data/ladder-csv';
import type {DraftArea, DraftEntry, DraftLevel, Problem, Reading} from './draft';

/** The marks by which people make lists in a cell. */
const bullet = /^\s*(?:[-*•·–]|\d+[.)])\s+/u;

/**
 * Reads a sheet with a column a level: before those stand the area of a row, and perhaps what it is about. Each line of a
 * cell is an expectation. A row with words in its first cell alone begins an area.
 *
 * @param track - what the levels belong to
 * @param rows - the cells
 * @param first - the row that names the levels
 */
export function readMatrix(
  track: string,
  rows: readonly (readonly string[])[],
  first: number,
): Reading {
  const header = rows[first] ?? [];
  const found = [1, 2]
    .map((before) => {
      const titles = header.slice(before).filter((title) => title !== '');
      return {before, names: readNamesInRow(titles)?.names ?? []};
    })
    .find(({names}) => names.length > 1 && names.every((name) => name !== undefined));
  if (!found) {
    const message = `Unexpected header (${header.filter(Boolean).join(', ') || 'none'}), expected the columns ${columns.join(', ')}, or a column a level after those of the area and the concern`;
    return {kind: 'refused', problems: [{at: `row ${Math.max(first, 0) + 1}`, message}]};
  }
  const {before, names} = found;
  const problems: Problem[] = [];
  const levels = names.flatMap((name, index): DraftLevel[] => {
    if (!name) return [];
    const column = header.findIndex(
      (title, place) =>
        place >= before &&
        title !== '' &&
        header.slice(before, place).filter(Boolean).length === index,
    );
    const areas = areasOf(rows, first + 1, before, column);
    return [
      {
        track,
        rank: name.rank.text,
        role: name.role,
        facts: [],
        lines: areas.filter((area) => area.name === '').flatMap((area) => area.lines),
        areas: areas.filter((area) => area.name !== ''),
        at: () => `row ${first + 1}, column ${letterOf(column)}`,
      },
    ];
  });
  rows.slice(first + 1).forEach((row, index) => {
    const extra = row.findIndex(
      (cell, place) => cell !== '' && (header[place] ?? '') === '' && place >= before,
    );
    if (extra < 0) return;
    const at = `row ${first + index + 2}, column ${letterOf(extra)}`;
    problems.push({
      at,
      message: 'Unexpected cell in a column without a name, expected the name of a level above it',
    });
  });
  if (problems.length > 0) return {kind: 'refused', problems};
  return {kind: 'draft', draft: {levels, pages: [], notes: []}};
}

function areasOf(
  rows: readonly (readonly string[])[],
  from: number,
  before: number,
  column: number,
): DraftArea[] {
  const isGroup = (row: readonly string[]): boolean =>
    (row[0] ?? '') !== '' && row.slice(1).every((cell) => cell === '');
  const hasGroups = rows.slice(from).some(isGroup);
  const areas = new Map<string, {name: string; lines: DraftEntry[]; at: () => string}>();
  let area = '';
  rows.slice(from).forEach((row, index) => {
    const number = from + index + 1;
    const [label = '', second = ''] = row.slice(0, before);
    if (isGroup(row)) {
      area = label;
      return;
    }
    if (!hasGroups && label !== '') area = label;
    const concern = second || (hasGroups ? label : '');
    const at = (): string => `row ${number}, column ${letterOf(column)}`;
    const lines = (row[column] ?? '')
      .split(/\r?\n/u)
      .map((line) => line.replace(bullet, '').trim())
      .filter((line) => line !== '');
    if (lines.length === 0) return;
    const known = areas.get(area) ?? {name: area, lines: [], at};
    areas.set(area, known);
    for (const text of lines)
      known.lines.push({
        kind: 'expectation',
        text,
        depth: 0,
        ...(concern !== '' && {concern}),
        at,
      });
  });
  return [...areas.values()];
}
