import {lstat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {checkLadder, checkPage, compareDiagnostics} from '../ladder/check/check-ladder';
import type {Diagnostic} from '../ladder/diagnostic';
import {buildLadder} from '../ladder/ladder';
import {mintIds, type Linkable} from '../ladder/links/mint';
import type {Ladder, Page} from '../ladder/model';
import {parsePage} from '../ladder/parse/page';
import {surroundingsOf, type Surroundings} from '../ladder/references';
import {listFiles, readText} from './read-files';

/** A ladder as it stands on disk at one moment. */
export interface Snapshot {
  readonly ladder: Ladder;
  readonly around: Surroundings;
  /** The text of each page, by its path. */
  readonly sources: ReadonlyMap<string, string>;
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
  /** The path of a file in the ladder's folder, with forward slashes; undefined for a file outside it. */
  pathOf(file: string): string | undefined;
}

/** A page, its text, and what is wrong with it by itself; or why there is none. */
type Entry =
  | {readonly page: Page; readonly source: string; readonly diagnostics: readonly Diagnostic[]}
  | {readonly problem: Diagnostic};

/**
 * Opens a ladder's folder.
 *
 * @param folder - where the level files are, absolute
 * @param assetFolder - where the site's static files are, absolute
 */
export function openWorkspace(folder: string, assetFolder: string): Workspace {
  const entries = new Map<string, {stamp: string; entry: Entry}>();
  let last: {key: string; snapshot: Snapshot} | undefined;

  async function readEntry(path: string): Promise<{stamp: string; entry: Entry}> {
    const {mtimeMs, size} = await lstat(join(folder, path));
    const stamp = `${String(mtimeMs)}/${String(size)}`;
    const known = entries.get(path);
    if (known?.stamp === stamp) return known;
    const read = await readText(folder, path);
    const entry = 'text' in read ? readPage(path, read.text) : read;
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
    const readable = read.flatMap(({entry}) => ('page' in entry ? [entry] : []));
    const ladder = buildLadder(readable.map(({page}) => page));
    const sources = new Map(readable.map(({page, source}) => [page.path, source]));
    const around = surroundingsOf(ladder, others, [...assets.pages, ...assets.others]);
    const diagnostics = [
      ...read.flatMap(({entry}) => ('problem' in entry ? [entry.problem] : entry.diagnostics)),
      ...others.filter((path) => /\.(?:mdx|markdown)$/iu.test(path)).map(unpublished),
      ...checkLadder({ladder, sources}, around),
    ];
    const ids = mintIds(ladder);
    const snapshot = {
      ladder,
      around,
      sources,
      ids,
      diagnostics: diagnostics.toSorted(compareDiagnostics),
    };
    last = {key, snapshot};
    return snapshot;
  }

  return {
    folder,
    read,
    pathOf: (file) => {
      const path = relative(folder, file).split(sep).join('/');
      return path.startsWith('..') ? undefined : path;
    },
  };
}

function readPage(path: string, source: string): Entry {
  const page = parsePage(path, source);
  return {page, source, diagnostics: checkPage({page, source})};
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
