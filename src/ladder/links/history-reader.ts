import {buildLadder} from '../ladder';
import type {Page} from '../model';
import {parseOwnerFile} from '../owner/owner-file';
import {parsePage} from '../parse/page';
import type {OwnersWord} from '../recognition/owners-word';
import {checkRegistry} from './invariants';
import {parseOverrides} from './overrides';
import {parseRegistry} from './registry-file';
import type {HistoryReader} from './replay-history';

/** A page and the text it was parsed from. */
export interface PageWithSource {
  readonly page: Page;
  readonly source: string;
}

/**
 * Reads the files of a history, each once.
 *
 * @param parsedPages - pages that are parsed already
 * @param readText - reads a file by its hash
 * @param readTrees - reads several versions of the ladder by their hashes: of each, the text of every page by its path
 * @param defaultWord - what the owner says, for versions without an owner's file
 */
export function historyReader(
  parsedPages: readonly PageWithSource[],
  readText: (hash: string) => string,
  readTrees: (hashes: readonly string[]) => ReadonlyMap<string, ReadonlyMap<string, string>>,
  defaultWord: OwnersWord,
): HistoryReader {
  const parsed = new Map(parsedPages.map(({page, source}) => [`${page.path}\0${source}`, page]));
  const pageOf = ([path, text]: readonly [string, string]): Page => {
    const key = `${path}\0${text}`;
    const page = parsed.get(key) ?? parsePage(path, text);
    parsed.set(key, page);
    return page;
  };
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const overridesOf = once((hash) => parseOverrides(readText(hash)).overrides);
  const registryOf = once((hash) => {
    const file = parseRegistry(readText(hash));
    return 'registry' in file && checkRegistry(file.registry, file.lines).length === 0
      ? file
      : undefined;
  });
  const ownerOf = once((hash) => {
    const {word, problems} = parseOwnerFile(readText(hash));
    return problems.length === 0 ? word : 'unreadable';
  });
  return {
    load: (docs) => {
      const wanted = new Set(docs.flatMap((tree) => tree ?? []));
      for (const tree of trees.keys()) wanted.delete(tree);
      for (const [tree, texts] of readTrees([...wanted])) trees.set(tree, texts);
    },
    pages: (docs, owner) => {
      const word = ownerOf(owner) ?? defaultWord;
      if (word === 'unreadable') return undefined;
      return buildLadder([...(trees.get(docs ?? '') ?? [])].map(pageOf), word).pages;
    },
    registry: registryOf,
    overrides: (hash) => overridesOf(hash) ?? [],
  };
}

function once<T>(read: (hash: string) => T): (hash: string | undefined) => T | undefined {
  const values = new Map<string, T>();
  return (hash) => {
    if (hash === undefined) return undefined;
    const value = values.get(hash) ?? read(hash);
    values.set(hash, value);
    return value;
  };
}
