import type {Diagnostic} from '../diagnostic';
import type {Ladder, Page} from '../model';
import {checkReferences} from './references';
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
    rule.check(file).map((finding) => diagnosticOf(rule, page.file, finding)),
  );
  return [...page.diagnostics, ...found];
}

/**
 * Checks the pages of a ladder one by one. What levels of one file have in common is said once.
 *
 * @param ladder - the ladder
 * @param sources - the text of each file
 * @param checked - what was found in pages that are as they were
 */
export function checkPages(
  {pages}: Ladder,
  sources: ReadonlyMap<string, string>,
  checked = new WeakMap<Page, Diagnostic[]>(),
): Diagnostic[] {
  const said = new Set<string>();
  const within = new Map<string, Page[]>();
  for (const page of pages) {
    const levels = within.get(page.file);
    if (page.within && levels) levels.push(page);
    else if (page.within) within.set(page.file, [page]);
  }
  return pages.flatMap((page) => {
    const levels = page.within ? [] : (within.get(page.file) ?? []);
    const source = sources.get(page.file) ?? '';
    const found = checked.get(page) ?? checkPage({page, source, levels});
    checked.set(page, found);
    return found.filter((diagnostic) => {
      const key = JSON.stringify(diagnostic);
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    });
  });
}

/**
 * Checks what the pages of a ladder are to each other: their links, their addresses, and the levels of each track.
 *
 * @param files - the ladder, its sources and its surroundings
 */
export function checkLadder(files: LadderSources): Diagnostic[] {
  const {pages} = files.surroundings;
  const found = ladderRules.flatMap((rule) =>
    rule
      .check(files)
      .map((finding) => diagnosticOf(rule, pages.get(finding.path)?.file ?? finding.path, finding)),
  );
  return [...checkReferences(files.ladder, files.surroundings, files.sources), ...found];
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
