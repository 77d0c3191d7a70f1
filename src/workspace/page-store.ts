import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import type {Diagnostic} from '../ladder/diagnostic';
import type {Page} from '../ladder/model';
import {codeDigest} from './code-digest';
import {keepFile} from './keep-file';
import {claimStore, storeFolder} from './stores';

/** A page as its text makes it, and what is wrong with it by itself. */
export interface ReadPage {
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

/** A page that was read, with its text. */
export type KnownPage = ReadPage & {readonly source: string};

/** Pages as an earlier run has read them, so that only what has changed is parsed and checked again. */
export interface PageStore {
  /** @returns undefined when this text was not at this path when pages were kept last */
  find(path: string, source: string): ReadPage | undefined;
  /** Keeps these pages, and no others, for the next run. This one has them, and finds nothing here any more. */
  keep(pages: readonly KnownPage[]): void;
}

interface StoredPage {
  readonly digest: string;
  /** A {@link ReadPage}; most runs read every page, and a tool that asks for one does not wait for all. */
  readonly data: Uint8Array;
}

interface StoreFile {
  readonly key: string;
  readonly pages: ReadonlyMap<string, StoredPage>;
}

/**
 * Opens the store of a ladder's pages.
 *
 * @param siteDir - the project's folder; the store is in `.cache` there
 * @param folder - the ladder's folder, absolute: each ladder has a store of its own
 */
export function openPageStore(siteDir: string, folder: string): PageStore {
  const store = storeOf(siteDir, folder);
  const file = fileIn(store);
  const key = codeDigest(siteDir, ['ladder', 'workspace']);
  let stored = readStore(file, key).pages;
  return {
    find(path, source) {
      const found = stored.get(path);
      if (found?.digest !== digestOf(source)) return undefined;
      return deserialize(found.data) as ReadPage;
    },
    keep(pages) {
      const entries = pages.map(({page, diagnostics, source}): [string, StoredPage] => {
        const digest = digestOf(source);
        const known = stored.get(page.path);
        if (known?.digest === digest) return [page.path, known];
        return [page.path, {digest, data: serialize({page, diagnostics})}];
      });
      const isKept = entries.every(([path, entry]) => stored.get(path) === entry);
      const isSame = isKept && entries.length === stored.size;
      // A large ladder's pages are hundreds of megabytes.
      stored = new Map();
      if (isSame) return;
      claimStore(store, folder);
      keepFile(file, serialize({key, pages: new Map(entries)} satisfies StoreFile));
    },
  };
}

/** Whether an earlier run has kept pages of a ladder. */
export function hasPageStore(siteDir: string, folder: string): boolean {
  return existsSync(fileIn(storeOf(siteDir, folder)));
}

function storeOf(siteDir: string, folder: string): string {
  return storeFolder(join(siteDir, '.cache/pages'), folder);
}

function fileIn(store: string): string {
  return join(store, 'pages.bin');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What was kept by this very code; nothing when there is none, or when it cannot be read. */
function readStore(file: string, key: string): StoreFile {
  try {
    const store = deserialize(readFileSync(file)) as StoreFile;
    if (store.key === key) return store;
  } catch {
    // It is there to save time: without it, all is parsed.
  }
  return {key, pages: new Map()};
}
