import * as v from 'valibot';
import {say} from '../language';
import {linesOf, sheetSchema, type Sheet, type Side} from './sheet';

/** What a file of a sheet begins with. A newer version than this is refused, and never written over. */
export const fileFormat = 'career-ladder-review';
export const fileVersion = 1;

/** Bytes of a file, and letters of what is in it; what people write in half a year is a hundredth of it. */
export const largestFile = 4 * 1024 * 1024;

/** Where the schema of the file is published, below the base URL. */
export const schemaAddress = '/review/sheet.schema.json';

/** What a file says beside its sheet. */
const formatMarks = new Set(['$schema', 'format', 'version']);

/** What was read: a sheet, or why there is none, in a sentence for whoever opened the file. */
export type ReadSheet = {readonly sheet: Sheet} | {readonly problem: string};

/** Writes a sheet as a file. */
export function serializeSheet(sheet: Sheet): string {
  const schema = `${sheet.ladder.address.replace(/\/$/u, '')}${schemaAddress}`;
  const file = {$schema: schema, format: fileFormat, version: fileVersion, ...sheet};
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What a file of a sheet is called: `review-robin-2026-11-28.json`. */
export function sheetFileName({name, writer}: Sheet, day: string, ending: string): string {
  const parts = [name, writer].map((part) =>
    part
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 40),
  );
  return `${['review', ...new Set(parts), day].filter(Boolean).join('-')}.${ending}`;
}

/**
 * Reads what {@link serializeSheet} writes.
 *
 * @param text - the whole file
 */
export function parseSheet(text: string): ReadSheet {
  if (text.length > largestFile) return {problem: tooLarge};
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return {problem: text.includes(`"${fileFormat}"`) ? cutOff : noSheet};
  }
  if (typeof file !== 'object' || file === null) return {problem: noSheet};
  const {format, version} = file as {format?: unknown; version?: unknown};
  if (format !== fileFormat) return {problem: noSheet};
  if (typeof version === 'number' && version > fileVersion) return {problem: newer(version)};
  if (version !== fileVersion) return {problem: damaged(say`it has no version`)};
  const entries = Object.entries(file).filter(([name]) => !formatMarks.has(name));
  const read = v.safeParse(sheetSchema, Object.fromEntries(entries));
  if (!read.success) return {problem: unexpected(read.issues[0])};
  const sheet = read.output;
  const astray = [sheet, ...(sheet.sides ?? [])].flatMap(whatIsAstray);
  return astray[0] === undefined ? {sheet} : {problem: damaged(astray[0])};
}

export const tooLarge = say`This file is too large for a review sheet. Nothing was opened; choose the file whose name begins with “review-” and ends with “.json”.`;
const noSheet = say`This file is no review sheet. Nothing was opened; choose the file whose name begins with “review-” and ends with “.json”.`;
const cutOff = say`This review sheet is damaged: its end is missing, or it was changed by hand. Nothing was opened; ask for the file again, or download it again where it was written.`;

function newer(version: number): string {
  return say`This review sheet was written by a newer version of this site (${version}; this page reads ${fileVersion}). It was left as it is: load this page again, or open the sheet where it was written.`;
}

function damaged(what: string): string {
  return say`This review sheet is damaged: ${what}. Nothing was opened; ask for the file again, or download it again where it was written.`;
}

function unexpected(issue: v.InferIssue<typeof sheetSchema>): string {
  const place = v.getDotPath(issue) ?? say`the file`;
  const expected = issue.expected ?? say`something else`;
  return damaged(say`unexpected ${issue.received.slice(0, 60)} in ${place}, expected ${expected}`);
}

/** What is written must have a place, or it would be in the file and nowhere on the page. */
function whatIsAstray({levels, notes, summaries}: Side): string[] {
  const lines = linesOf(levels).map(({id}) => id);
  const known = new Set(lines);
  const areas = new Set(levels.flatMap(({areas: all}) => all.map(({id}) => id)));
  return [
    ...lines
      .filter((id, index) => lines.indexOf(id) !== index)
      .map((id) => say`the line ${id} is in it twice`),
    ...Object.keys(notes)
      .filter((id) => !known.has(id))
      .map((id) => say`it has evidence for the line ${id}, and not the line`),
    ...Object.keys(summaries)
      .filter((id) => !areas.has(id))
      .map((id) => say`it has a summary of the area ${id}, and not the area`),
  ];
}
