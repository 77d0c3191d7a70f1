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
        `${(folder + path).replace(/[^/]+\/\.\.\//u, '')}:${String(line)}:${String(column)}  ${severity}  ${rule}  ${message}`,
    )
    .join('\n');
}
