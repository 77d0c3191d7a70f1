import {lstat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';
import type {PageWithSource} from '../ladder/links/history-reader';
import type {Page} from '../ladder/model';
import {ownerFileName} from '../ladder/owner/owner-file';
import {parsePage} from '../ladder/parse/page';
import {snapshotOf, type Snapshot} from '../ladder/snapshot';
import {overridesPath, registryPath} from '../ladder/links/published-links';
import {readOwnerFile} from './owner-file';
import {readPublishedLinks} from './published-links';
import {listFiles, readText} from './read-files';

/** A ladder's folder, read again only where it changed. */
export interface Workspace {
  /** The ladder's folder, absolute. */
  readonly folder: string;
  /** The folder of the link registry and the overrides, absolute. */
  readonly linksFolder: string;
  /** Where the owner's `ladder.yml` is, absolute; there may be none. */
  readonly ownerFile: string;
  /** Reads the folder. */
  read(): Promise<Snapshot>;
  /**
   * Reads the folder, unless one of its files is as it was when the folder was last read. For those who go through the
   * pages one by one: to look at every file for every page takes the square of their number.
   */
  readFor(path: string): Promise<Snapshot>;
  /** The path of a file in the ladder's folder, with forward slashes; undefined for a file outside it. */
  pathOf(file: string): string | undefined;
}

/** A page and its text, or why there is none. */
type Entry = PageWithSource | {readonly problem: Diagnostic};

/** Options of a workspace; each has a default. */
interface WorkspaceOptions {
  /**
   * The day of wordings that the registry does not know yet; by default today.
   *
   * @param latest - the latest day in the registry; '' when it has none
   */
  readonly dayOfChanges?: (latest: string) => string;
  /** Where `ladder.yml` is, absolute; by default beside the folder. */
  readonly ownerFile?: string;
  /** The language of the ladder, and the branch that it is published from, where they are not set in `ladder.yml`. */
  readonly language?: string;
  readonly branch?: string;
}

/** The day it is, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Opens a ladder's folder.
 *
 * @param folder - where the level files are, absolute; its links are in the folder `links` beside it
 * @param assetFolder - where the site's static files are, absolute
 */
export function openWorkspace(
  folder: string,
  assetFolder: string,
  {
    dayOfChanges = today,
    ownerFile = join(folder, '..', ownerFileName),
    language,
    branch,
  }: WorkspaceOptions = {},
): Workspace {
  const entryCache = new Map<string, {stamp: string; entry: Entry}>();
  const checkedPages = new WeakMap<Page, Diagnostic[]>();
  let last: {key: string; stamps: ReadonlyMap<string, unknown>; snapshot: Snapshot} | undefined;
  let reading: Promise<unknown> = Promise.resolve();
  const pathOf = (file: string): string => relative(folder, file).split(sep).join('/');

  /** Reads a file, unless it is as it was when it was read last. */
  async function readEntry(path: string): Promise<{stamp: string; entry: Entry}> {
    const stamp = await stampOf(join(folder, path));
    const cached = entryCache.get(path);
    if (cached?.stamp === stamp) return cached;
    const file = await readText(folder, path);
    const entry = 'problem' in file ? file : {page: parsePage(path, file.text), source: file.text};
    const read = {stamp, entry};
    entryCache.set(path, read);
    return read;
  }

  /** One reading at a time: two at once could take each other's half-read files for the whole ladder. */
  function read(): Promise<Snapshot> {
    const next = reading.then(readNow);
    reading = next.catch(() => undefined);
    return next;
  }

  async function readNow(): Promise<Snapshot> {
    const [{pages: paths, others, symbolicLinks, submodules}, assets] = await Promise.all([
      listFiles(folder),
      listFiles(assetFolder),
    ]);
    const read = await Promise.all(paths.map(readEntry));
    const linkStamps = await Promise.all(
      [registryPath, overridesPath]
        .map((path) => join(folder, path))
        .concat(ownerFile)
        .map(stampOf),
    );
    const stamps = read.map(({stamp}) => stamp);
    const names = [paths, others, symbolicLinks, submodules, assets];
    const key = JSON.stringify([names, stamps, linkStamps, dayOfChanges('')]);
    if (last?.key === key) return last.snapshot;
    const pages = read.flatMap(({entry}) => ('page' in entry ? [entry] : []));
    const owner = readOwnerFile(ownerFile, assetFolder);
    const said = {file: ownerFile, word: owner.word, branch: branch ?? owner.settings.branch};
    const snapshot = snapshotOf(
      {
        pages,
        problems: read.flatMap(({entry}) => ('problem' in entry ? [entry.problem] : [])),
        others,
        symbolicLinks,
        submodules,
        linkedAssets: assets.symbolicLinks.map((path) => pathOf(join(assetFolder, path))),
        assets: [...assets.pages, ...assets.others],
        owner: language === undefined ? owner : {...owner, word: {...owner.word, language}},
        ownerPath: pathOf(ownerFile),
        published: await readPublishedLinks(folder, said, pages),
        dayOfChanges,
      },
      checkedPages,
    );
    last = {key, stamps: new Map(paths.map((path, index) => [path, stamps[index]])), snapshot};
    return snapshot;
  }

  async function readFor(path: string): Promise<Snapshot> {
    // A level may stand in a file with others.
    const file = last?.snapshot.surroundings.pages.get(path)?.file ?? path;
    const stamp = await stampOf(join(folder, file));
    return last?.stamps.get(file) === stamp ? last.snapshot : read();
  }

  return {
    folder,
    linksFolder: join(folder, '../links'),
    ownerFile,
    read,
    readFor,
    pathOf: (file) => (pathOf(file).startsWith('..') ? undefined : pathOf(file)),
  };
}

/** Changes whenever a file does; '' for a file that is not there. */
async function stampOf(file: string): Promise<string> {
  const stats = await lstat(file).catch(() => undefined);
  return stats ? `${String(stats.mtimeMs)}/${String(stats.size)}` : '';
}
