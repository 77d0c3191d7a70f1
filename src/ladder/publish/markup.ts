import {escapeUTF8} from 'entities/escape';

/** HTML, as opposed to text. */
export class Markup {
  constructor(readonly html: string) {}
}

/** What may stand in a template; nothing stands for undefined. */
export type Part = string | number | Markup | readonly Part[] | undefined;

/**
 * A template of HTML: text in it is escaped, for elements and for attributes in quotes; what is markup stays. There are
 * dozens of pages of links for each page of a ladder: made as trees, they took as long as a tenth of a build.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += written(part) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string') return escapeUTF8(part);
  if (typeof part === 'number') return String(part);
  return part.map(written).join('');
}

/** A script of the page's own: HTML has it stand as it is. */
export function script(code: string): Markup {
  return new Markup(`<script>${code}</script>`);
}
