import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import {checkRegistry} from '../ladder/links/invariants';
import {historyReader, type PageWithSource} from '../ladder/links/history-reader';
import {parseOverrides, type Rule} from '../ladder/links/overrides';
import type {Registry} from '../ladder/links/registry';
import type {Change} from '../ladder/links/registry-draft';
import {parseRegistry, type FileProblem} from '../ladder/links/registry-file';
import {replayHistory} from '../ladder/links/replay-history';
import {nothingSaid, type OwnersWord} from '../ladder/recognition/owners-word';
import {isShallow, publishedTip, readMainHistory} from './git/main-history';
import {pathInRepository} from './git/path-in-repository';
import {readTexts, readTrees} from './git/read-objects';
import {writeWhole} from './write-file';

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
  readonly rules: readonly Rule[];
  /** What was published since the file was written. */
  readonly changes: readonly Change[];
  /** What is wrong with the two files: a warning where git knows what was published. */
  readonly diagnostics: readonly Diagnostic[];
  /** What cannot be known here of what was published since the file was written; undefined where git knows it. */
  readonly gap: Diagnostic | undefined;
}

/**
 * Reads and checks the registry and the overrides, and finds out from git what was published.
 *
 * @param folder - the ladder's folder, absolute
 * @param owner - where the owner's file is, absolute, and what it says now: that counts where git does not keep the file
 * @param pages - its pages, as far as they are read already, with their texts
 */
export async function readPublishedLinks(
  folder: string,
  owner: {readonly file: string; readonly word: OwnersWord},
  pages: readonly PageWithSource[] = [],
): Promise<PublishedLinks> {
  const [registryText, overridesText] = await Promise.all([
    readOrNothing(join(folder, registryPath)),
    readOrNothing(join(folder, overridesPath)),
  ]);
  const {rules, problems: ruleProblems} = parseOverrides(overridesText);
  const parsed = parseRegistry(registryText);
  const tip = publishedTip(folder);
  const ownerPath = tip === undefined ? undefined : pathInRepository(folder, owner.file);
  const files = [registryPath, overridesPath, ...(ownerPath === undefined ? [] : [ownerPath])];
  const history = tip === undefined ? [] : readMainHistory(folder, files, tip);
  const published = replayHistory(
    history.map(({date, docs, files: hashes}) => ({
      date,
      docs,
      registry: hashes.get(registryPath),
      overrides: hashes.get(overridesPath),
      owner: ownerPath === undefined ? undefined : hashes.get(ownerPath),
    })),
    historyReader(
      pages,
      (blob) => readTexts(folder, [blob]).get(blob) ?? '',
      (trees) => readTrees(folder, trees),
      ownerPath === undefined ? owner.word : nothingSaid,
    ),
    'registry' in parsed ? parsed : undefined,
  );
  const registryProblems =
    'problems' in parsed
      ? parsed.problems
      : [...checkRegistry(parsed.registry, parsed.lines), ...published.problems];
  const isRepairable = published.hasRegistry && !('problems' in parsed && parsed.isNewer);
  const gap = !published.hasRegistry
    ? withoutHistory
    : isShallow(folder)
      ? withShallowHistory
      : undefined;
  return {
    registry: published.registry,
    registryText,
    rules,
    changes: published.changes,
    diagnostics: [
      ...registryProblems.map((problem) => registryDiagnostic(problem, isRepairable)),
      ...ruleProblems.map(overridesDiagnostic),
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

/**
 * Writes the registry's file.
 *
 * @param folder - the ladder's folder, absolute
 * @throws WriteError when the disk will not have it
 */
export async function writeRegistry(folder: string, text: string): Promise<void> {
  await writeWhole(join(folder, registryPath), text);
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
