/** Orders texts as a reader of English does, the same way on every machine. */
export function compareTexts(a: string, b: string): number {
  return (
    a.localeCompare(b, 'en', {numeric: true, sensitivity: 'base'}) || (a < b ? -1 : Number(a > b))
  );
}
