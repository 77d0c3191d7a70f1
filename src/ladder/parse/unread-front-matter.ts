import type {Diagnostic} from '../diagnostic';

/** A setting as site builders name them: in small letters, which a word before a colon in prose seldom is. */
const setting = /^[a-z][\w-]*:(?:[ \t]|$)/u;
/** What may follow it, up to the first line that is none of it. */
const furtherLine = /^(?:[A-Za-z][\w-]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#)/u;

/**
 * Finds what was meant as front matter and is read as text.
 *
 * @param path - the file
 * @param source - its text, in which no front matter was found
 * @returns a warning where it begins
 */
export function findUnreadFrontMatter(path: string, source: string): Diagnostic[] {
  const lines = source.replace(/^[\uFEFF ]/u, '').split(/\r\n|\n|\r/u, 200);
  const first = lines.findIndex((line) => line.trim() !== '');
  const [opening = '', next = '', ...rest] = lines.slice(Math.max(first, 0)).map(trimmedEnd);
  const message = problemOf(opening, next, rest, first + 1);
  if (message === undefined) return [];
  const place = {line: first + 1, column: 1};
  return [{path, ...place, severity: 'warning', rule: 'front-matter', message}];
}

function problemOf(
  opening: string,
  next: string,
  rest: readonly string[],
  line: number,
): string | undefined {
  const shown = 'the page shows the settings as text';
  if (opening === '+++' && /^(?:[\w-]+[ \t]*=|\[|#)/u.test(next))
    return `Unexpected \`+++\`, expected YAML between two lines of \`---\`, such as \`title: …\`: ${shown}`;
  if (opening !== '---' || !setting.test(next)) return undefined;
  const length = rest.findIndex((one) => !furtherLine.test(one));
  const end = length < 0 ? rest.length : length;
  if (rest[end] === '---')
    return line === 1
      ? undefined
      : `Unexpected front matter on line ${line}, expected it on the first: ${shown}; take out what stands before it`;
  if (line > 1) return undefined;
  return `Unexpected front matter without an end, expected a second line of \`---\` after line ${end + 2}: ${shown}`;
}

function trimmedEnd(line: string): string {
  return line.trimEnd();
}
