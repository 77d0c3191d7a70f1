import {formatDiagnostics, showInvisible, shownPath, type Diagnostic} from '../diagnostic';
import {condense, type Counted} from './condense';

/** How many diagnostics of each kind there are. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly mendable: number;
}

export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  const mendable = diagnostics.filter(({mend}) => mend !== undefined).length;
  return {errors, warnings: diagnostics.length - errors, mendable};
}

/**
 * Diagnostics as a person reads them in a terminal: a block of lines for each file, then a line that sums up.
 *
 * @param diagnostics - sorted by file
 * @param folder - what to put before each path, such as `docs/`
 * @param pages - how many pages were looked at
 * @param isWhole - whether every finding is shown, however many there are of one rule
 */
export function writeReport(
  diagnostics: readonly Diagnostic[],
  folder: string,
  pages: number,
  isWhole = false,
): string {
  const findings = writeFindings(diagnostics, folder, isWhole);
  const summary = summarize(diagnostics, pages);
  return findings === '' ? summary : `${findings}\n\n${summary}`;
}

/** Diagnostics as a block of lines for each file; many of one rule are counted, unless all are wanted. */
export function writeFindings(all: readonly Diagnostic[], folder: string, isWhole = false): string {
  const {shown: diagnostics, counted} = isWhole ? {shown: all, counted: []} : condense(all);
  const files = [...new Set(diagnostics.map(({path}) => path))];
  const blocks = files.map((file) =>
    formatDiagnostics(
      diagnostics.filter(({path}) => path === file),
      folder,
    ),
  );
  const more = counted.map(moreOf).join('\n');
  const hint = `${asCode('npm run check -- --all')} shows them.`;
  return [...blocks, ...(more === '' ? [] : [`${more}\n${hint}`])].join('\n\n');
}

/** "12 more warnings of vague-words, in 4 files". */
function moreOf({rule, count, files}: Counted): string {
  return `${plural(count, 'more warning')} of ${rule}, in ${plural(files, 'file')}`;
}

/** "2 errors and 3 warnings in 14 pages; 1 can be mended by …". */
function summarize(diagnostics: readonly Diagnostic[], pages: number): string {
  const {errors, warnings, mendable} = countDiagnostics(diagnostics);
  const inPages = `in ${plural(pages, 'page')}`;
  if (diagnostics.length === 0) return `No errors and no warnings ${inPages}.`;
  const summary = `${plural(errors, 'error')} and ${plural(warnings, 'warning')} ${inPages}`;
  const one = mendable === 1;
  return mendable === 0
    ? `${summary}.`
    : `${summary}; ${mendable} of them ${one ? 'is' : 'are'} mended by ${asCode('npm run check -- --fix')}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Diagnostics for programs, with paths as they are in the repository. */
export function diagnosticsAsJson(
  diagnostics: readonly Diagnostic[],
  folder: string,
  pages: number,
): string {
  const listed = diagnostics.map(({mend, path, ...diagnostic}) => ({
    path: shownPath(folder, path),
    ...diagnostic,
    mendable: mend !== undefined,
  }));
  return JSON.stringify({pages, ...countDiagnostics(diagnostics), diagnostics: listed}, null, 2);
}

/**
 * Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function writeAnnotations(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics
    .map(({path, line, column, severity, rule, message}) => {
      const properties = [
        `file=${escapeProperty(shownPath(folder, path))}`,
        `line=${line}`,
        `col=${column}`,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${properties.join(',')}::${escapeData(message)}`;
    })
    .join('\n');
}

/** The runner turns these back; a line break would begin a command of its own. */
function escapeData(text: string): string {
  return showInvisible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Diagnostics as Markdown, for the summary of a pull request.
 *
 * @param most - how many to list; a comment has room for about 65,000 characters
 */
export function diagnosticsAsMarkdown(
  diagnostics: readonly Diagnostic[],
  folder: string,
  pages: number,
  most = 100,
): string {
  const rows = diagnostics
    .toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
    .slice(0, most)
    .map(({path, line, column, severity, rule, message}) => {
      const place = asCode(`${shownPath(folder, path)}:${line}:${column}`);
      return `- ${place} ${severity}, ${rule}: ${asCode(message)}`;
    });
  const more = diagnostics.length - rows.length;
  return [
    summarize(diagnostics, pages),
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...(more > 0 ? ['', `And ${more} more: run ${asCode('npm run check')}.`] : []),
    '',
  ].join('\n');
}

/**
 * What others wrote, quoted as code: in a comment nothing in it becomes a link, an image, a mention or a tag. (Entities
 * are no way: a host reads them before it looks for mentions and addresses.)
 */
export function asCode(text: string): string {
  const shown = showInvisible(text);
  const runs = (shown.match(/`+/gu) ?? []).map(({length}) => length);
  const marks = '`'.repeat(Math.max(0, ...runs) + 1);
  // Markdown takes a space off both ends of code, and reads empty code as text.
  const pad = /^`|`$|^ .* $/u.test(shown) || shown.trim() === '' ? ' ' : '';
  return `${marks}${pad}${shown}${pad}${marks}`;
}
