import type {Diagnostic} from '../diagnostic';

/** How many warnings of one rule are said one by one; the next ones say nothing new. */
const most = 5;

/** The warnings of one rule that are only counted. */
export interface Counted {
  readonly rule: string;
  readonly count: number;
  readonly files: number;
}

/**
 * Keeps a report short enough to be read: the first warnings of each rule, and how many more there are. Errors are all
 * kept, for each has to be mended.
 *
 * @param diagnostics - in the order in which they are shown
 */
export function condense(diagnostics: readonly Diagnostic[]): {
  shown: Diagnostic[];
  counted: Counted[];
} {
  const seen = new Map<string, number>();
  const left = new Map<string, Diagnostic[]>();
  const shown = diagnostics.filter((diagnostic) => {
    const {rule, severity} = diagnostic;
    const count = (seen.get(rule) ?? 0) + 1;
    if (severity === 'error') return true;
    seen.set(rule, count);
    if (count > most) {
      const more = left.get(rule);
      if (more) more.push(diagnostic);
      else left.set(rule, [diagnostic]);
    }
    return count <= most;
  });
  const counted = [...left].map(([rule, more]) => ({
    rule,
    count: more.length,
    files: new Set(more.map(({path}) => path)).size,
  }));
  return {shown, counted};
}
