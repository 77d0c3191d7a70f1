/**
 * Takes the marks out of a sample. `‸` stands before the place a test is about, so that the expected line and column are
 * read in the sample itself.
 *
 * @param sample - text with one or more `‸`
 * @returns the text without them, and the 1-based places they marked
 */
export function markedSource(sample: string): {
  source: string;
  places: {line: number; column: number}[];
} {
  const pieces = sample.split('‸');
  const places = pieces.slice(0, -1).map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split(/\r\n|\n|\r/u);
    return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
  });
  return {source: pieces.join(''), places};
}
