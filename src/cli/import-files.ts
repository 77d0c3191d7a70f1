import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {CsvError, parse} from 'csv-parse/sync';
import readSpreadsheet from 'read-excel-file/node';
import {ladderSchema} from '../ladder/publish/data/ladder-schema';
import type {PublishedLadder} from '../ladder/publish/data/published-ladder';
import type {Problem} from '../ladder/publish/import/draft';
import type {Sheet} from '../ladder/publish/import/read-rows';
import {UsageError} from './command';

/**
 * Reads the cells of a spreadsheet.
 *
 * @param content - the file
 * @param ending - `.csv`, `.tsv` or `.xlsx`
 * @param name - what its only sheet is called
 * @throws UsageError when it is no such file
 */
export async function readSheets(content: Buffer, ending: string, name: string): Promise<Sheet[]> {
  if (ending === '.xlsx') return readXlsx(content, name);
  if (ending === '.csv' || ending === '.tsv') return [{name, rows: readCsv(textOf(content))}];
  throw new UsageError(
    `Unexpected ending \`${ending}\`, expected .csv, .json or .xlsx: a spreadsheet program saves as these`,
  );
}

async function readXlsx(content: Buffer, name: string): Promise<Sheet[]> {
  const sheets = await readSpreadsheet(content).catch((error: unknown) => {
    throw new UsageError(`Unexpected file, expected a spreadsheet (.xlsx): ${String(error)}`);
  });
  const filled = sheets.filter(({data}) => data.length > 0);
  return filled.map((sheet) => ({
    name: filled.length === 1 && /^sheet ?\d*$/iu.test(sheet.sheet) ? name : sheet.sheet,
    rows: sheet.data.map((row) => row.map(cellText)),
  }));
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? cell : '';
}

function readCsv(text: string): string[][] {
  // Spreadsheets of some languages write semicolons.
  const [header = ''] = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const counts = [',', ';', '\t'].map((sign) => [sign, header.split(sign).length] as const);
  const [[delimiter] = [',']] = counts.toSorted(([, a], [, b]) => b - a);
  try {
    return parse(text, {bom: true, delimiter, relax_column_count: true, skip_empty_lines: false});
  } catch (error) {
    if (error instanceof CsvError)
      throw new UsageError(`Unexpected text, expected CSV (RFC 4180): ${error.message}`);
    throw error;
  }
}

function textOf(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', {fatal: true}).decode(content);
  } catch {
    throw new UsageError(
      'Unexpected bytes that are not UTF-8, expected a file saved as “CSV UTF-8” (in LibreOffice: character set Unicode)',
    );
  }
}

/** Reads a JSON file as a ladder, checked against the schema. */
export function asLadder(content: Buffer): PublishedLadder | {readonly problems: Problem[]} {
  let value: unknown;
  try {
    value = JSON.parse(textOf(content).replace(/^\uFEFF/u, ''));
  } catch (error) {
    return {problems: [{at: 'text', message: `Unexpected text, expected JSON: ${String(error)}`}]};
  }
  const ajv = new Ajv({allErrors: false, strict: false});
  addFormats(ajv);
  const isLadder = ajv.compile<PublishedLadder>(ladderSchema('ladder.schema.json'));
  if (isLadder(value)) return value;
  const problems = (isLadder.errors ?? []).map(
    ({instancePath, message = 'no ladder'}): Problem => ({
      at: instancePath || '/',
      message: `Unexpected value, expected one by ladder.schema.json: it ${message}`,
    }),
  );
  return {problems: problems.slice(0, 20)};
}
