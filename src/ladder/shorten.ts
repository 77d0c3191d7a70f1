/**
 * A text that fits: cut after a whole word, where it has several, and ended by `…` where something is left out.
 *
 * @param text - any text
 * @param longest - how many characters it may have; the `…` comes on top
 */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}
