import type {Diagnostic, Edit} from '../diagnostic';
import {checkFiles} from './check-files';

/** A mend may bring another to light; more rounds than this would mean that two rules disagree. */
const mostRounds = 10;

/**
 * Mends what a machine can mend, over and over until nothing is left. Everything else stays as it is, byte for byte.
 *
 * @param sources - each page's text, by its path
 * @param isWanted - which files may be changed
 * @param beside - other files that links may lead to, and what the owner says
 * @returns the new texts of the files that changed, and how often each rule mended something
 */
export function mendFiles(
  sources: ReadonlyMap<string, string>,
  isWanted: (path: string) => boolean = () => true,
  beside: Parameters<typeof checkFiles>[1] = {},
): {changed: Map<string, string>; mended: Map<string, number>} {
  const current = new Map(sources);
  const mended = new Map<string, number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const found = checkFiles(current, beside).filter(({path, mend}) => mend && isWanted(path));
    const touched = new Set(found.map(({path}) => path));
    if (touched.size === 0) break;
    for (const path of touched) {
      const here = found.filter((diagnostic) => diagnostic.path === path);
      const {text, applied} = applyMends(current.get(path) ?? '', here);
      current.set(path, text);
      for (const {rule} of applied) mended.set(rule, (mended.get(rule) ?? 0) + 1);
    }
  }
  const changed = new Map([...current].filter(([path, text]) => sources.get(path) !== text));
  return {changed, mended};
}

/**
 * Makes the edits of diagnostics; those that touch an earlier one wait for the next round.
 *
 * @returns the new text, and the diagnostics whose edits were made
 */
export function applyMends(
  source: string,
  diagnostics: readonly Diagnostic[],
): {text: string; applied: Diagnostic[]} {
  const taken: Edit[] = [];
  const applied = diagnostics.filter(({mend}) => {
    if (!mend || mend.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...mend);
    return true;
  });
  const text = taken
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (before, {start, end, text: after}) => before.slice(0, start) + after + before.slice(end),
      source,
    );
  return {text, applied};
}

/** Whether two edits touch: even side by side, one could change what the other was meant for. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
