import {largestPage} from '../read-files';
import {GitError, runGit} from './run-git';

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
  const listed = trees.map((tree) => ({tree, entries: listPages(folder, tree)}));
  const texts = readTexts(
    folder,
    listed.flatMap(({entries}) => entries.map(({blob}) => blob)),
  );
  return new Map(
    listed.map(({tree, entries}) => [
      tree,
      new Map(
        entries.flatMap(({path, blob}) => {
          const text = texts.get(blob);
          return text === undefined ? [] : [[path, text] as const];
        }),
      ),
    ]),
  );
}

function listPages(folder: string, tree: string): {path: string; blob: string}[] {
  const list =
    runGit(folder, ['ls-tree', '--full-tree', '-r', '-z', '-l', tree])?.toString('utf8') ?? '';
  return list.split('\0').flatMap((entry) => {
    const [, blob = '', size = '', path = ''] =
      /^100\d+ blob ([0-9a-f]+) +(\d+)\t([^]*)$/u.exec(entry) ?? [];
    const isPage = path.endsWith('.md') && !/(?:^|\/)\./u.test(path);
    return isPage && Number(size) <= largestPage ? [{path, blob}] : [];
  });
}

/** Reads files by their hashes; one that is no UTF-8 text is left out. */
export function readTexts(folder: string, blobs: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const {name, bytes} of readBatch(folder, '--batch', [...new Set(blobs)])) {
    if (bytes.includes(0)) continue;
    try {
      texts.set(name, new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
    } catch {
      // The site would have refused the file.
    }
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
