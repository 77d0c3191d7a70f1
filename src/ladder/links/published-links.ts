import type {Diagnostic} from '../diagnostic';
import {checkRegistry} from './invariants';
import {parseOverrides, type Override} from './overrides';
import type {Registry} from './registry';
import type {Change} from './registry-draft';
import {parseRegistry, type FileProblem} from './registry-file';
import {replayHistory, type HistoryReader, type HistoryVersion} from './replay-history';

/** The files of links, as seen from the ladder's folder. */
export const registryPath = '../links/registry.jsonl';
export const overridesPath = '../links/overrides.yml';

const repair = 'The site is built from what was published; `npm run links` writes it down again';
const withoutHistory =
  'Unexpected ladder without a history of its links, expected one in git: wordings that came and went since the registry was written cannot be known; run `npm run links` at every change, and commit what it writes';
const withShallowHistory =
  'Unexpected shallow clone, expected the whole history: wordings that came and went since the registry was written cannot be known here. Run `git fetch --unshallow` first';

/** What is known of the links of a ladder, before it is compared with the pages on disk. */
export interface PublishedLinks {
  /** What was published, as far as git and the file know. */
  readonly registry: Registry;
  /** The registry's file as it is on disk; '' when there is none. */
  readonly registryText: string;
  readonly overrides: readonly Override[];
  /** What was published since the file was written. */
  readonly changes: readonly Change[];
  /** What is wrong with the two files: a warning where git knows what was published. */
  readonly diagnostics: readonly Diagnostic[];
  /** What cannot be known here of what was published since the file was written; undefined where git knows it. */
  readonly gap: Diagnostic | undefined;
}

/** What git knows of a ladder. */
export interface KnownHistory {
  /** The commits of the main branch, oldest first; none without git. */
  readonly versions: readonly HistoryVersion[];
  readonly reader: HistoryReader;
  /** Whether the clone has only a part of its history. */
  readonly isShallow: () => boolean;
}

/**
 * Reads and checks the registry and the overrides, and finds out from the history what was published.
 *
 * @param registryText - the registry's file; '' when there is none
 * @param overridesText - that of the overrides
 */
export function publishedLinks(
  registryText: string,
  overridesText: string,
  {versions, reader, isShallow}: KnownHistory,
): PublishedLinks {
  const {overrides, problems: overrideProblems} = parseOverrides(overridesText);
  const parsed = parseRegistry(registryText);
  const published = replayHistory(versions, reader, 'registry' in parsed ? parsed : undefined);
  const registryProblems =
    'problems' in parsed
      ? parsed.problems
      : [...checkRegistry(parsed.registry, parsed.lines), ...published.problems];
  const isRepairable = published.hasRegistry && !('problems' in parsed && parsed.isNewer);
  const gap = !published.hasRegistry
    ? withoutHistory
    : isShallow()
      ? withShallowHistory
      : undefined;
  return {
    registry: published.registry,
    registryText,
    overrides,
    changes: published.changes,
    diagnostics: [
      ...registryProblems.map((problem) => registryDiagnostic(problem, isRepairable)),
      ...overrideProblems.map(overridesDiagnostic),
    ],
    gap:
      gap === undefined || registryText === ''
        ? undefined
        : diagnosticOf(registryPath, 'warning', {line: 1, column: 1, message: gap}),
  };
}

function registryDiagnostic(problem: FileProblem, isRepairable: boolean): Diagnostic {
  const {message, byHand} = problem;
  return isRepairable
    ? diagnosticOf(registryPath, 'warning', {...problem, message: `${message}. ${repair}`})
    : diagnosticOf(registryPath, 'error', {
        ...problem,
        message: byHand === undefined ? message : `${message}: ${byHand}`,
      });
}

/** A problem with the overrides, as those who run a command or a build read it. */
export function overridesDiagnostic(problem: FileProblem): Diagnostic {
  return diagnosticOf(overridesPath, 'error', problem);
}

function diagnosticOf(
  path: string,
  severity: Diagnostic['severity'],
  {line, column, message}: FileProblem,
): Diagnostic {
  return {path, line, column, severity, rule: 'links', message};
}
