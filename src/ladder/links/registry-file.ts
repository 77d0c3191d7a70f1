import {isDay} from '../day';
import {idPattern} from './id-pattern';
import {kinds, type LinkRecord, type Registry} from './registry';

/** The first line of the file. A newer version than this is refused, never rewritten. */
const format = 'career-ladder-links';
export const formatVersion = 1;

const newerVersion = 'Unexpected format version';

/** A registry as its file has it, and the line of each record. */
export interface RecordedFile {
  readonly registry: Registry;
  readonly lines: ReadonlyMap<string, number>;
}

/** Something wrong with a line of a file under `links/`. */
export interface FileProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly message: string;
  /** What a person has to do about it where git does not know what was published. */
  readonly byHand?: string;
}

/**
 * Writes the registry as a file: a line that says what it is, then a record a line, sorted by id, so that two branches
 * that add records seldom touch the same line.
 */
export function serializeRegistry({records, ladder}: Registry): string {
  const lines = [...records.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => JSON.stringify(inOrder(record)));
  return [JSON.stringify({format, version: formatVersion, ladder}), ...lines, ''].join('\n');
}

/** The same properties in the same order, wherever a record comes from. */
function inOrder({id, kind, places, wordings, ...state}: LinkRecord): unknown {
  const {state: name, ...rest} = state;
  return {id, kind, state: name, ...rest, places, wordings};
}

/**
 * Reads the file.
 *
 * @param text - the whole file; '' for a ladder that has none yet
 * @returns the registry, and the line of each record; or what is wrong with the file, and whether a
 *   newer version of the site wrote it
 */
export function parseRegistry(
  text: string,
): RecordedFile | {problems: FileProblem[]; isNewer: boolean} {
  if (text.trim() === '') return {registry: {records: new Map()}, lines: new Map()};
  const rows = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const conflict = rows.findIndex((row) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u.test(row));
  if (conflict >= 0) {
    return problem(
      conflict + 1,
      'Unexpected merge conflict, expected one record a line',
      'keep the lines of both sides (of two lines with the same id, the longer), delete the marker lines, then run `npm run links`',
    );
  }
  const header = readHeader(rows[0] ?? '');
  if (typeof header === 'string') {
    const isNewer = header.startsWith(newerVersion);
    return {...problem(1, header, isNewer ? undefined : 'restore the file from git'), isNewer};
  }

  const records = new Map<string, LinkRecord>();
  const lines = new Map<string, number>();
  const problems: FileProblem[] = [];
  rows.forEach((row, index) => {
    if (index === 0 || row === '') return;
    const line = index + 1;
    const record = parseRecord(row);
    if (typeof record === 'string') {
      problems.push({line, column: 1, message: record, byHand: 'restore the line from git'});
      return;
    }
    const other = lines.get(record.id);
    if (other !== undefined) {
      const message = `Unexpected second record of \`${record.id}\`, expected one (the other is on line ${other})`;
      const byHand =
        'keep the one with more wordings and places, delete the other, then run `npm run links`';
      problems.push({line, column: 1, message, byHand});
      return;
    }
    lines.set(record.id, line);
    records.set(record.id, record);
  });
  return problems.length > 0 ? {problems, isNewer: false} : {registry: {...header, records}, lines};
}

function problem(
  line: number,
  message: string,
  byHand?: string,
): {problems: FileProblem[]; isNewer: boolean} {
  const about = byHand === undefined ? {} : {byHand};
  return {problems: [{line, column: 1, message, ...about}], isNewer: false};
}

/** What the first line says of the whole, or what is wrong with it. */
function readHeader(row: string): Omit<Registry, 'records'> | string {
  const header = readJson(row);
  if (!isRecord(header) || header.format !== format || typeof header.version !== 'number') {
    return `Unexpected first line, expected \`${JSON.stringify({format, version: formatVersion})}\``;
  }
  if (header.version > formatVersion) {
    return `${newerVersion} ${header.version}, expected ${formatVersion} or less: the file was written by a newer version of this site; update the site before you build (the file was left as it is)`;
  }
  return typeof header.ladder === 'string' ? {ladder: header.ladder} : {};
}

/** A record, or what is wrong with it. */
function parseRecord(row: string): LinkRecord | string {
  const value = readJson(row);
  if (!isRecord(value)) return 'Unexpected text, expected one JSON object';
  const {id, kind, state, ended, places, wordings, into, likely} = value;
  const wrong = (what: string, expected: string): string =>
    `Unexpected ${what} in the record of \`${String(id)}\`, expected ${expected}`;
  if (typeof id !== 'string' || !idPattern.test(id))
    return wrong('id', 'seven base-32 characters or more');
  if (!kinds.some((known) => known === kind)) return wrong('kind', kinds.join(', '));
  if (!Array.isArray(wordings) || wordings.length === 0 || !wordings.every(isWording))
    return wrong('wordings', 'a list of dated texts');
  if (
    !Array.isArray(places) ||
    places.length === 0 ||
    !places.every((place) => isPlace(place, kind))
  )
    return wrong('places', `a list of dated places of a ${String(kind)}`);
  if (!['live', 'gone', 'split', 'merged'].some((known) => known === state))
    return wrong('state', 'live, gone, split or merged');
  if (state !== 'live' && !isDay(ended)) return wrong('end', 'a day such as 2026-11-22');
  if ((state === 'split' || state === 'merged') && (!isTexts(into) || into.length === 0))
    return wrong('`into`', 'a list of ids');
  if (likely !== undefined && typeof likely !== 'string') return wrong('`likely`', 'an id');
  return value as unknown as LinkRecord;
}

function isWording(value: unknown): boolean {
  return (
    isRecord(value) &&
    isDay(value.date) &&
    typeof value.text === 'string' &&
    (value.level === undefined || typeof value.level === 'string')
  );
}

function isPlace(value: unknown, kind: unknown): boolean {
  if (!isRecord(value) || !isDay(value.date)) return false;
  if (kind === 'page') return typeof value.path === 'string';
  if (typeof value.page !== 'string') return false;
  if (kind === 'section') return isTexts(value.anchors) && value.anchors.length > 0;
  return value.section === undefined || typeof value.section === 'string';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
