/** Spreadsheets take a text for UTF-8 by this mark. */
const byteOrderMark = '\uFEFF';

/** Rows as a file for a spreadsheet: RFC 4180, and no cell of it can become a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: string): string {
  const safe = inert(cell);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet takes for the beginning of a formula, or a terminal for more than text. */
const acts = /^'*(?:\s*[=+\-@|%＝＋－＠]|[\t\r\n])/u;

/** A cell that a spreadsheet shows as it is: an apostrophe stands before what it would run. */
export function inert(cell: string): string {
  return acts.test(cell) ? `'${cell}` : cell;
}

/** What {@link inert} was given. */
export function withoutInert(cell: string): string {
  return cell.startsWith("'") && acts.test(cell) ? cell.slice(1) : cell;
}

/** What a spreadsheet calls a column: A, B, … Z, AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
