/** A level's place in its track: `L3`, or `L1.0` for a step within one. */
export interface Rank {
  /** As a reader sees it: `L3`. */
  readonly text: string;
  readonly major: number;
  /** The step within the rank; absent for the rank itself. */
  readonly minor: number | undefined;
}

const rankedTitle = /^L(\d{1,4})(?:\.(\d{1,4}))?(?:\s*[:–—|-]\s*|\.?\s+|$)(.*)$/isu;

/**
 * Reads a title such as `L3: Senior Software Engineer`, `L3 Senior …` or `L1.0: …`.
 *
 * @param title - the words of a page's title, without emoji
 * @returns the rank and the role title, or undefined when the title does not begin with a rank
 */
export function readRankedTitle(title: string): {rank: Rank; role: string} | undefined {
  const match = rankedTitle.exec(title.trim());
  if (!match) return undefined;
  const [, major = '', minor, role = ''] = match;
  return {
    rank: {
      text: `L${major}${minor === undefined ? '' : `.${minor}`}`,
      major: Number(major),
      minor: minor === undefined ? undefined : Number(minor),
    },
    role: role.trim(),
  };
}

/**
 * Orders ranks from the lowest to the highest: L1.0, L1, L1.1, L2, … L10.
 * A `.0` step leads up to its rank, later steps follow it.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it
 */
export function compareRanks(a: Rank, b: Rank): number {
  const step = ({minor}: Rank) => minor ?? 0.5;
  return a.major - b.major || step(a) - step(b);
}
