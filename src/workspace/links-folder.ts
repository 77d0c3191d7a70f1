import {readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import {checkRegistry, compareRegistries} from '../ladder/links/invariants';
import {checkOverrides, parseOverrides, type Rule} from '../ladder/links/overrides';
import {emptyRegistry, type Registry} from '../ladder/links/registry';
import {parseRegistry, type FileProblem} from '../ladder/links/registry-file';
import {findHashes, readTexts} from './git/read-objects';
import {askGit} from './git/run-git';
import {writeWhole} from './write-file';

export const registryName = 'registry.jsonl';
export const overridesName = 'overrides.yml';

/** What stands in the folder of links. */
export interface LinksFolder {
  /** The registry; empty when its file cannot be read. */
  readonly registry: Registry;
  /** The file as it stands; '' when there is none. */
  readonly registryText: string;
  readonly rules: readonly Rule[];
  /** What is wrong with the two files by themselves. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks the registry and the overrides.
 *
 * @param folder - the folder of links, absolute; it need not exist
 * @param shown - the folder as seen from the ladder's, for diagnostics: `../links`
 */
export async function readLinksFolder(folder: string, shown: string): Promise<LinksFolder> {
  const [registryText, overridesText] = await Promise.all([
    readOrNothing(join(folder, registryName)),
    readOrNothing(join(folder, overridesName)),
  ]);
  const asDiagnostics = (name: string, problems: readonly FileProblem[]): Diagnostic[] =>
    problems.map(({line, column, message}) => ({
      path: `${shown}/${name}`,
      line,
      column,
      severity: 'error',
      rule: 'links',
      message,
    }));
  const parsed = parseRegistry(registryText);
  const overrides = parseOverrides(overridesText);
  const overrideProblems = asDiagnostics(overridesName, overrides.problems);
  if ('problems' in parsed) {
    const diagnostics = [...asDiagnostics(registryName, parsed.problems), ...overrideProblems];
    return {registry: emptyRegistry, registryText, rules: overrides.rules, diagnostics};
  }
  const {registry, lines} = parsed;
  const problems = [
    ...checkRegistry(registry, lines),
    ...publishedVersions(folder).flatMap(({commit, text}) => {
      const before = text === registryText ? undefined : parseRegistry(text);
      if (!before || 'problems' in before) return [];
      return compareRegistries(before.registry, registry, lines, `commit ${commit}`);
    }),
  ];
  return {
    registry,
    registryText,
    rules: overrides.rules,
    diagnostics: [...asDiagnostics(registryName, once(problems)), ...overrideProblems],
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

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The registry as the newest commit has it, and those that it followed. */
function publishedVersions(folder: string): {commit: string; text: string}[] {
  const root = dirname(folder);
  const commits = askGit(root, 'rev-list', '--parents', '--max-count=1', 'HEAD')?.split(' ') ?? [];
  const names = commits.map((commit) => `${commit}:./${basename(folder)}/${registryName}`);
  const hashes = findHashes(root, names);
  const texts = readTexts(root, [...hashes.values()]);
  return [...hashes].flatMap(([name, hash]) => {
    const text = texts.get(hash);
    return text === undefined ? [] : [{commit: name.slice(0, 10), text}];
  });
}

/** The same problem against two earlier versions is one problem. */
function once(problems: readonly FileProblem[]): FileProblem[] {
  const seen = new Set<string>();
  return problems.filter(({line, message}) => {
    const key = `${line} ${message.slice(0, 60)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
