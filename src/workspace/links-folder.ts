import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import {checkRegistry} from '../ladder/links/invariants';
import {checkOverrides, parseOverrides, type Rule} from '../ladder/links/overrides';
import type {Registry} from '../ladder/links/registry';
import type {Change} from '../ladder/links/registry-draft';
import {parseRegistry, type FileProblem} from '../ladder/links/registry-file';
import {replayLine, type LineReader, type LineVersion} from '../ladder/links/replay-line';
import type {Page} from '../ladder/model';
import {parsePage} from '../ladder/parse/page';
import {isShallow, publishedTip, readLine} from './git/published-line';
import {readTexts, readTrees} from './git/read-objects';
import {writeWhole} from './write-file';

export const registryName = 'registry.jsonl';
export const overridesName = 'overrides.yml';

/** A page and the text it was parsed from. */
export interface PageWithSource {
  readonly page: Page;
  readonly source: string;
}

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
  const published = replayLine(line, readerOf(docs, pages), file);
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

/** Reads what a commit holds, each file once. */
function readerOf(docs: string, pages: readonly PageWithSource[]): LineReader {
  const parsed = new Map(pages.map(({page, source}) => [`${page.path}\0${source}`, page]));
  const pageOf = ([path, text]: readonly [string, string]): Page => {
    const key = `${path}\0${text}`;
    const page = parsed.get(key) ?? parsePage(path, text);
    parsed.set(key, page);
    return page;
  };
  const once = <T>(read: (hash: string) => T): ((hash: string | undefined) => T | undefined) => {
    const known = new Map<string, T>();
    return (hash) => {
      if (hash === undefined) return undefined;
      const value = known.get(hash) ?? read(hash);
      known.set(hash, value);
      return value;
    };
  };
  const textOf = (hash: string): string => readTexts(docs, [hash]).get(hash) ?? '';
  const pagesOf = once((tree) => [...(readTrees(docs, [tree]).get(tree) ?? [])].map(pageOf));
  const rulesOf = once((hash) => parseOverrides(textOf(hash)).rules);
  const registryOf = once((hash) => {
    const file = parseRegistry(textOf(hash));
    return 'registry' in file && checkRegistry(file.registry, file.lines).length === 0
      ? file
      : undefined;
  });
  return {
    pages: (tree) => pagesOf(tree) ?? [],
    registry: (hash) => registryOf(hash),
    rules: (hash) => rulesOf(hash) ?? [],
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
