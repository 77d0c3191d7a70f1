import {lstat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import {buildLadder} from '../ladder/ladder';
import {mintIds, type Linkable} from '../ladder/links/mint';
import type {Ladder, Page} from '../ladder/model';
import {parsePage} from '../ladder/parse/page';
import {checkReferences, surroundingsOf, type Surroundings} from '../ladder/references';
import {listFiles, readText} from './read-files';

/** A ladder as it stands on disk at one moment. */
export interface Snapshot {
  readonly ladder: Ladder;
  readonly around: Surroundings;
  /** The permanent id of everything that can be linked. */
  readonly ids: ReadonlyMap<Linkable, string>;
  /** What is wrong with the files, sorted by path and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A ladder's folder, read again only where it changed. */
export interface Workspace {
  /** The ladder's folder, absolute. */
  readonly folder: string;
  /** Reads the folder. */
  read(): Promise<Snapshot>;
  /**
   * The ladder as it was last read, if one of its files is still as it was then; otherwise reads the folder. Whoever
   * goes through the pages one by one asks for this, or the work grows with the square of their number.
   */
  readFor(path: string): Promise<Snapshot>;
  /** The path of a file in the ladder's folder, with forward slashes; undefined for a file outside it. */
  pathOf(file: string): string | undefined;
}

type Entry = {readonly page: Page} | {readonly problem: Diagnostic};

/**
 * Opens a ladder's folder.
 *
 * @param folder - where the level files are, absolute
 * @param assetFolder - where the site's static files are, absolute
 */
export function openWorkspace(folder: string, assetFolder: string): Workspace {
  const entries = new Map<string, {stamp: string; entry: Entry}>();
  let last: {key: string; snapshot: Snapshot} | undefined;

  async function stampOf(path: string): Promise<string> {
    const {mtimeMs, size} = await lstat(join(folder, path));
    return `${String(mtimeMs)}/${String(size)}`;
  }

  async function readEntry(path: string): Promise<{stamp: string; entry: Entry}> {
    const stamp = await stampOf(path);
    const known = entries.get(path);
    if (known?.stamp === stamp) return known;
    const read = await readText(folder, path);
    const entry = 'text' in read ? {page: parsePage(path, read.text)} : read;
    const fresh = {stamp, entry};
    entries.set(path, fresh);
    return fresh;
  }

  async function read(): Promise<Snapshot> {
    const [{pages: paths, others}, assets] = await Promise.all([
      listFiles(folder),
      listFiles(assetFolder),
    ]);
    const read = await Promise.all(paths.map(readEntry));
    const key = JSON.stringify([paths, read.map(({stamp}) => stamp), others, assets]);
    if (last?.key === key) return last.snapshot;
    const pages = read.flatMap(({entry}) => ('page' in entry ? [entry.page] : []));
    const ladder = buildLadder(pages);
    const around = surroundingsOf(ladder, others, [...assets.pages, ...assets.others]);
    const diagnostics = [
      ...read.flatMap(({entry}) => ('problem' in entry ? [entry.problem] : entry.page.diagnostics)),
      ...others.filter((path) => /\.(?:mdx|markdown)$/iu.test(path)).map(unpublished),
      ...checkReferences(ladder, around),
    ];
    const ids = mintIds(ladder);
    const snapshot = {ladder, around, ids, diagnostics: diagnostics.toSorted(comparePlaces)};
    last = {key, snapshot};
    return snapshot;
  }

  async function readFor(path: string): Promise<Snapshot> {
    const known = entries.get(path)?.stamp;
    const isUnchanged = known !== undefined && known === (await stampOf(path));
    return last && isUnchanged ? last.snapshot : read();
  }

  return {
    folder,
    read,
    readFor,
    pathOf: (file) => {
      const path = relative(folder, file).split(sep).join('/');
      return path.startsWith('..') ? undefined : path;
    },
  };
}

/** A level file is data; what can run code is left out, and said to be. */
function unpublished(path: string): Diagnostic {
  return {
    path,
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'unpublished-file',
    message: 'Unexpected file ending, expected `.md`: the file is not published; rename it',
  };
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  return a.path.localeCompare(b.path, 'en') || a.line - b.line || a.column - b.column;
}
