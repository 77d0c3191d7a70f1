import {createHash} from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * A folder of thousands of small pages, `<name>/index.html` each, of which most are the same in every build. Making so
 * many folders and files costs more than what is written into them; so a build takes over the folder of the last build
 * but one, which would be thrown away, and writes only what differs.
 */
export interface KeptFolder {
  /**
   * Writes a page, unless it is there.
   *
   * @param name - of its folder
   * @param content - what its text is made of: the same content always makes the same text
   * @param text - makes it
   */
  write(name: string, content: string, text: () => string): void;
  /** Takes away what earlier builds wrote and this one did not, and remembers what there is for later ones. */
  finish(): void;
}

interface KeptPage {
  readonly digest: string;
  /** When its folder and its file were written: whoever else changes one of them changes this. */
  readonly stamps: string;
}
type KeptPages = Readonly<Record<string, KeptPage>>;

/**
 * Opens a folder to write pages into.
 *
 * @param folder - where the pages go; made here
 * @param store - where {@link keepFolder} has put an earlier build's; undefined to do without
 */
export function openKeptFolder(folder: string, store: string | undefined): KeptFolder {
  const known = store === undefined ? undefined : takeOver(folder, store);
  mkdirSync(folder, {recursive: true});
  const unused = new Set(known ? readdirSync(folder) : []);
  const pages: Record<string, KeptPage> = {};
  return {
    write(name, content, text) {
      const digest = createHash('sha256').update(content).digest('base64');
      const place = join(folder, name);
      const kept = known?.[name];
      const isUntouched = kept?.stamps === stampsOf(place);
      if (unused.delete(name) && !isUntouched) rmSync(place, {recursive: true});
      if (isUntouched && kept.digest === digest) {
        pages[name] = kept;
        return;
      }
      if (!isUntouched) mkdirSync(place, {recursive: true});
      writeFileSync(join(place, 'index.html'), text());
      if (store !== undefined) pages[name] = {digest, stamps: stampsOf(place)};
    },
    finish() {
      for (const name of unused) rmSync(join(folder, name), {recursive: true});
      if (store === undefined) return;
      mkdirSync(store, {recursive: true});
      removeOldLists(store);
      writeFileSync(listOf(folder, store), JSON.stringify(pages));
    },
  };
}

/**
 * Keeps a folder that would be thrown away, for the next build to take over. What was kept before goes.
 *
 * @param folder - what {@link openKeptFolder} has filled some time ago
 */
export function keepFolder(folder: string, store: string): void {
  if (!existsSync(folder)) return;
  const list = listOf(folder, store);
  if (!existsSync(list)) return;
  rmSync(join(store, 'folder'), {recursive: true, force: true});
  try {
    renameSync(folder, join(store, 'folder'));
  } catch {
    // It is on another disk: moving it would cost what it saves.
  }
}

/** @returns what is in the folder now; undefined when there is nothing to take over */
function takeOver(folder: string, store: string): KeptPages | undefined {
  const kept = join(store, 'folder');
  if (existsSync(folder) || !existsSync(kept)) return undefined;
  const list = listOf(kept, store);
  try {
    const pages = JSON.parse(readFileSync(list, 'utf8')) as KeptPages;
    rmSync(list);
    mkdirSync(dirname(folder), {recursive: true});
    renameSync(kept, folder);
    return pages;
  } catch {
    // A disk of its own, or a list that a killed build left half written: every page is written anew.
    return undefined;
  }
}

/** The file that lists a folder's pages. A folder stays the same folder wherever it is moved to. */
function listOf(folder: string, store: string): string {
  const {ino, birthtimeNs} = lstatSync(folder, {bigint: true});
  return join(store, `${String(ino)}-${String(birthtimeNs)}.json`);
}

/** Of the two that are of use, one is of what is published and one of what is being built; killed builds leave others. */
function removeOldLists(store: string): void {
  const age = (list: string): number => -lstatSync(list).mtimeMs;
  const lists = readdirSync(store).flatMap((name) =>
    name.endsWith('.json') ? [join(store, name)] : [],
  );
  for (const list of lists.toSorted((a, b) => age(a) - age(b)).slice(2)) rmSync(list);
}

/** '' when there is no such page. */
function stampsOf(place: string): string {
  const folder = lstatSync(place, {bigint: true, throwIfNoEntry: false});
  const file = lstatSync(join(place, 'index.html'), {bigint: true, throwIfNoEntry: false});
  if (!folder?.isDirectory() || !file?.isFile()) return '';
  return [folder.mtimeNs, file.mtimeNs, file.size].map(String).join(' ');
}
