import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import {checkRegistry} from '../ladder/links/invariants';
import {checkOverrides, parseOverrides, type Rule} from '../ladder/links/overrides';
import type {Registry} from '../ladder/links/registry';
import type {Change} from '../ladder/links/registry-draft';
import {parseRegistry, type FileProblem} from '../ladder/links/registry-file';
import {lineReader, type PageWithSource} from '../ladder/links/line-reader';
import {replayLine, type LineVersion} from '../ladder/links/replay-line';
import {isShallow, publishedTip, readLine} from './git/published-line';
import {readTexts, readTrees} from './git/read-objects';
import {writeWhole} from './write-file';

export const registryName = 'registry.jsonl';
export const overridesName = 'overrides.yml';

const mending = '. The site is built from what was published; `npm run links` writes it down again';

/** What stands in the folder of links. */
export interface LinksFolder {
  /** What was published, as far as git and the file know. */
  readonly registry: Registry;
  /** The file as it stands; '' when there is none. */
  readonly registryText: string;
  readonly rules: readonly Rule[];
  /** What was published since the file was written. */
  readonly changes: readonly Change[];
  /** What is wrong with the two files: a warning where git knows what stood there. */
  readonly diagnostics: readonly Diagnostic[];
  /** What cannot be known here of what was published since the file was written; undefined where git knows it. */
  readonly gap: Diagnostic | undefined;
}

/**
 * Reads and checks the registry and the overrides, and finds out from git what was published.
 *
 * @param folder - the folder of links, absolute; it need not exist
 * @param shown - the folder as seen from the ladder's, for diagnostics: `../links`
 * @param docs - the ladder's folder, absolute
 * @param pages - pages that are read already, with their texts
 */
export async function readLinksFolder(
  folder: string,
  shown: string,
  docs: string,
  pages: readonly PageWithSource[] = [],
): Promise<LinksFolder> {
  const [registryText, overridesText] = await Promise.all([
    readOrNothing(join(folder, registryName)),
    readOrNothing(join(folder, overridesName)),
  ]);
  const {rules, problems: ruleProblems} = parseOverrides(overridesText);
  const parsed = parseRegistry(registryText);
  const file = 'registry' in parsed ? parsed : undefined;
  const names = [registryName, overridesName].map((name) => relative(docs, join(folder, name)));
  const tip = publishedTip(docs);
  const commits = tip === undefined ? [] : readLine(docs, names, tip);
  const [registryFile = '', overridesFile = ''] = names;
  const line = commits.map(({date, docs: tree, files}): LineVersion => ({
    date,
    docs: tree,
    registry: files.get(registryFile),
    overrides: files.get(overridesFile),
  }));
  const published = replayLine(
    line,
    lineReader(
      pages,
      (blob) => readTexts(docs, [blob]).get(blob) ?? '',
      (trees) => readTrees(docs, trees),
    ),
    file,
  );
  const broken =
    'problems' in parsed ? parsed.problems : checkRegistry(parsed.registry, parsed.lines);
  const isNewer = 'problems' in parsed && parsed.isNewer;
  const mend = published.hasRegistry && !isNewer;
  const registryProblems = [...broken, ...('problems' in parsed ? [] : published.problems)];
  const gap = !published.hasRegistry
    ? 'Unexpected ladder without a history of its links, expected one in git: wordings that came and went since the registry was written cannot be known; run `npm run links` at every change, and commit what it writes'
    : isShallow(docs)
      ? 'Unexpected shallow clone, expected the whole history: wordings that came and went since the registry was written cannot be known here. Run `git fetch --unshallow` first'
      : undefined;
  const diagnose = (
    name: string,
    severity: Diagnostic['severity'],
    {line: row, column, message}: FileProblem,
  ): Diagnostic => ({
    path: `${shown}/${name}`,
    line: row,
    column,
    severity,
    rule: 'links',
    message,
  });
  return {
    registry: published.registry,
    registryText,
    rules,
    changes: published.changes,
    diagnostics: [
      ...registryProblems.map(({message, ...place}) =>
        mend
          ? diagnose(registryName, 'warning', {...place, message: `${message}${mending}`})
          : diagnose(registryName, 'error', {...place, message}),
      ),
      ...ruleProblems.map((problem) => diagnose(overridesName, 'error', problem)),
    ],
    gap:
      gap !== undefined && registryText !== ''
        ? diagnose(registryName, 'warning', {line: 1, column: 1, message: gap})
        : undefined,
  };
}

/**
 * Checks overrides against every id there is, those of this moment included.
 *
 * @param shown - the folder of links as seen from the ladder's
 */
export function checkRules(
  rules: readonly Rule[],
  registry: Registry,
  shown: string,
): Diagnostic[] {
  return checkOverrides(rules, registry).map(({line, column, message}) => ({
    path: `${shown}/${overridesName}`,
    line,
    column,
    severity: 'error',
    rule: 'links',
    message,
  }));
}

/**
 * Writes the registry's file.
 *
 * @throws WriteError when the disk will not have it
 */
export async function writeRegistry(folder: string, text: string): Promise<void> {
  await writeWhole(join(folder, registryName), text);
}

/** The registry’s file as it stands; '' when there is none. */
export function readRegistryText(folder: string): Promise<string> {
  return readOrNothing(join(folder, registryName));
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
