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
