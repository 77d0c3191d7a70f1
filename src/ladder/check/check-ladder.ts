import type {Diagnostic} from '../diagnostic';
import {checkReferences} from '../references';
import {diagnosticOf, type LadderSources, type PageSource} from './rule';
import {ladderRules, pageRules} from './rules';

/**
 * Checks one page by itself.
 *
 * @returns what its parser and the rules for pages found
 */
export function checkPage(file: PageSource): Diagnostic[] {
  const {page} = file;
  const found = pageRules.flatMap((rule) =>
    rule.check(file).map((finding) => diagnosticOf(rule, page.path, finding)),
  );
  return [...page.diagnostics, ...found];
}

/**
 * Checks what the pages of a ladder are to each other: their links, their addresses, and the levels of each track.
 *
 * @param files - the ladder, its sources and its surroundings
 */
export function checkLadder(files: LadderSources): Diagnostic[] {
  const found = ladderRules.flatMap((rule) =>
    rule.check(files).map((finding) => diagnosticOf(rule, finding.path, finding)),
  );
  return [...checkReferences(files.ladder, files.surroundings), ...found];
}

/** Orders diagnostics by file, then by place. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.path.localeCompare(b.path, 'en') ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}
