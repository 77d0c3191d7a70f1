/** A stretch of a file to be replaced. */
export interface Edit {
  /** 0-based offsets into the file's text; equal where nothing is taken out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing a reader of a source file should know: where it is, what is wrong, how to mend it. */
export interface Diagnostic {
  /** The file, relative to the ladder's folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Errors would mislead a reader and stop a build; warnings do not. */
  readonly severity: 'error' | 'warning';
  /** The rule's name, in kebab case. */
  readonly rule: string;
  /** "Unexpected …, expected …", and the mend where there is one. */
  readonly message: string;
  /** What mends it, where a machine can: all of the edits together, or none. */
  readonly mend?: readonly Edit[];
  /** The word it is about, where an owner may say that it is right. */
  readonly word?: string;
}

/**
 * Writes diagnostics as a person and an editor read them, one a line.
 *
 * @param diagnostics - what to write
 * @param folder - what to put before each path, such as `docs/`
 * @returns `docs/A/L1.md:3:5  error  rule  message` lines
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics
    .map(
      ({path, line, column, severity, rule, message}) =>
        `${showInvisible(shownPath(folder, path))}:${line}:${column}  ${severity}  ${rule}  ${showInvisible(message)}`,
    )
    .join('\n');
}

/** A file as a person at the command line would write it: `links/overrides.yml`, not `docs/../links/overrides.yml`. */
export function shownPath(folder: string, path: string): string {
  const whole = folder + path;
  const shorter = whole.replace(/(?<=^|\/)(?!\.\.\/)[^/]+\/\.\.\//u, '');
  return shorter === whole ? whole : shownPath('', shorter);
}

/**
 * Writes out the characters of a text that a terminal would obey, or not show, such as escape sequences: what a file
 * holds must not be able to pass for what a tool says.
 *
 * @returns the text on one line, with `\\u{1b}` and the like in place of such characters
 */
export function showInvisible(text: string): string {
  return text.replace(
    /(?!\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}
