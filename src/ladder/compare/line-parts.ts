/** A run of words of a line: plain, or emphasised, or a link. */
export type LinePart =
  | string
  | {
      readonly text: string;
      readonly mark?: 'strong' | 'em' | 'code' | 'del';
      /** A path of the site, below its base URL, or a whole address. */
      readonly href?: string;
    };

/** The words alone. */
export function textOf(parts: readonly LinePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
