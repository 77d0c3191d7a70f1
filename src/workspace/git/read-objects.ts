import {decodeText, largestPage} from '../../ladder/parse/page-text';
import {GitError, runGit} from './run-git';

/** SHA-1, the one that Git hosts take. */
const hashBytes = 20;

/** The texts of a ladder's pages by path, as they stood in one commit. */
export type PageTexts = ReadonlyMap<string, string>;

/**
 * Reads the pages of several versions of a ladder, each text once. Symbolic links, binary files and those too large for a
 * page are left out, as they are on disk.
 *
 * @param folder - a folder of the repository, absolute
 * @param trees - names of trees: a hash, or `<commit>:./`
 * @returns the pages of each tree; none for one that does not exist
 */
export function readTrees(folder: string, trees: readonly string[]): Map<string, PageTexts> {
  const entries = new Map(trees.map((tree) => [tree, [] as Entry[]]));
  const contents = new Map<string, readonly Entry[]>();
  // All versions at once, one process for each depth of folders: a process for each version is slow.
  let folders = trees.map((tree) => ({tree, hash: tree, path: ''}));
  while (folders.length > 0) {
    const unknown = [...new Set(folders.map(({hash}) => hash))].filter((one) => !contents.has(one));
    for (const {name, bytes} of readBatch(folder, '--batch', unknown))
      contents.set(name, entriesOf(bytes));
    folders = folders.flatMap(({tree, hash, path}) => {
      const below = (contents.get(hash) ?? []).map((entry) => ({
        ...entry,
        path: path + entry.path,
      }));
      entries.get(tree)?.push(...below.filter(({mode}) => mode.startsWith('100')));
      return below
        .filter(({mode}) => mode === '40000')
        .map((one) => ({tree, hash: one.hash, path: `${one.path}/`}));
    });
  }
  const pagesOf = (tree: string): Entry[] =>
    (entries.get(tree) ?? []).filter(({path}) => path.endsWith('.md'));
  const texts = readTexts(
    folder,
    trees.flatMap(pagesOf).map(({hash}) => hash),
  );
  return new Map(
    trees.map((tree) => [
      tree,
      new Map(
        pagesOf(tree).flatMap(({path, hash}) => {
          const text = texts.get(hash);
          return text === undefined || Buffer.byteLength(text) > largestPage
            ? []
            : [[path, text] as const];
        }),
      ),
    ]),
  );
}

/** A file or a folder in a tree. */
interface Entry {
  readonly mode: string;
  readonly path: string;
  readonly hash: string;
}

/** Takes a tree apart as git keeps it: mode, name, and the bytes of the hash. What begins with a dot is left out. */
function entriesOf(tree: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < tree.length) {
    const nameEnd = tree.indexOf(0, at);
    const [mode = '', ...name] = tree.toString('utf8', at, nameEnd).split(' ');
    at = nameEnd + 1 + hashBytes;
    const path = name.join(' ');
    if (!path.startsWith('.'))
      entries.push({mode, path, hash: tree.toString('hex', nameEnd + 1, at)});
  }
  return entries;
}

/** Reads files by their hashes; one that is no UTF-8 text is left out. */
export function readTexts(folder: string, blobs: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const {name, bytes} of readBatch(folder, '--batch', [...new Set(blobs)])) {
    const read = decodeText(name, bytes);
    // The checks refuse any other file.
    if ('text' in read) texts.set(name, read.text);
  }
  return texts;
}

/**
 * Finds the hashes of objects.
 *
 * @param names - names of objects, such as `<commit>:docs`
 * @returns the hash of each; a name that there is nothing of is left out
 */
export function findHashes(folder: string, names: readonly string[]): Map<string, string> {
  const found = readBatch(folder, '--batch-check', names);
  return new Map(found.map(({name, hash}) => [name, hash]));
}

function readBatch(
  folder: string,
  form: '--batch' | '--batch-check',
  names: readonly string[],
): {name: string; hash: string; bytes: Buffer}[] {
  if (names.length === 0) return [];
  const output = runGit(folder, ['cat-file', form], `${names.join('\n')}\n`);
  if (!output) throw new GitError('Unexpected end of git, expected what is in the repository');
  let at = 0;
  return names.flatMap((name) => {
    const end = output.indexOf(10, at);
    const line = output.subarray(at, end).toString('utf8');
    const [, hash, length] = /^([0-9a-f]{40,}) \w+ (\d+)$/u.exec(line) ?? [];
    const size = form === '--batch' && length !== undefined ? Number(length) : 0;
    const bytes = output.subarray(end + 1, end + 1 + size);
    at = end + 1 + (form === '--batch' && length !== undefined ? size + 1 : 0);
    return hash === undefined ? [] : [{name, hash, bytes}];
  });
}
