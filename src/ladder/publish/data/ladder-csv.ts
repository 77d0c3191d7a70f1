import {groupBy} from '../../group-by';
import {csvText} from '../../csv';
import {
  markdownOf,
  type PublishedArea,
  type PublishedEntry,
  type PublishedLevel,
  type PublishedText,
  type PublishedTrack,
} from './published-ladder';

/** The columns of the sheet, in their order. */
export const columns = [
  'track',
  'rank',
  'role',
  'area',
  'concern',
  'kind',
  'text',
  'since',
  'link',
  'file',
] as const;
export type Column = (typeof columns)[number];
export type Row = Readonly<Record<Column, string>>;

/** What a row may be. */
export const rowKinds = [
  'summary',
  'fact',
  'expectation',
  'example',
  'note',
  'example-note',
  'examples-title',
  // A level or an area without any words.
  'level',
  'area',
] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * Tracks as a sheet: RFC 4180, a row an expectation or an example, and one for everything else that a level says.
 *
 * @param tracks - the tracks
 */
export function ladderCsv(tracks: readonly PublishedTrack[]): string {
  const rows = tracks.flatMap(({name, levels}) => levels.flatMap((level) => rowsOf(name, level)));
  return rowsCsv(rows);
}

/** Rows under the names of their columns. */
export function rowsCsv(rows: readonly Row[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

/** The rows of one level. Areas of one name stand together, as a sheet that someone has sorted has them. */
export function rowsOf(track: string, level: PublishedLevel): Row[] {
  const {rank, role, file, summary, facts, lines, areas} = level;
  const row = (kind: RowKind, text: string, more: Partial<Row> = {}): Row => ({
    ...{track, rank, role, area: '', concern: '', kind, text, since: '', link: '', file},
    ...more,
  });
  const entryRow = (entry: PublishedEntry, area: string): Row => {
    const text = markdownOf(entry);
    if (!('id' in entry)) return row(entry.kind, text, {area});
    const {kind, since, link, concern = ''} = entry;
    return row(kind, text, {area, concern, since, link});
  };
  const rows = [
    ...(summary ? [row('summary', markdownOf(summary))] : []),
    ...facts.map((fact) => row('fact', markdownOf(fact), {concern: fact.label})),
    ...lines.map((entry) => entryRow(entry, '')),
    ...[...groupBy(areas, areaName)].flatMap(([name, parts]) => areaRows(name, parts)),
  ];
  return rows.length > 0 ? rows : [row('level', '')];

  function areaRows(area: string, parts: readonly PublishedArea[]): Row[] {
    const own: Row[] = [];
    for (const {summary: said, lines: entries} of parts) {
      if (said) own.push(summaryRow(said, area, own.length === 0));
      own.push(...entries.map((entry) => entryRow(entry, area)));
    }
    return own.length > 0 ? own : [row('area', '', {area})];
  }

  /** An area has one summary: that of another of its name is quoted among its lines. */
  function summaryRow(said: PublishedText, area: string, isFirst: boolean): Row {
    const text = markdownOf(said);
    return isFirst
      ? row('summary', text, {area})
      : row('note', text.replaceAll(/^/gmu, '> '), {area});
  }
}

/** What an area is called in one cell, with its emoji, and with the anchor that its author has given it. */
export function areaName({
  name,
  emoji,
  anchor,
}: Pick<PublishedArea, 'name' | 'emoji' | 'anchor'>): string {
  const shown = emoji === undefined || name.startsWith(emoji) ? name : `${emoji} ${name}`;
  return anchor === undefined ? shown : `${shown} {#${anchor}}`;
}
