import {lstat, readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {hasCode} from './disk-trouble';
import {listingOf, type FolderEntry, type FolderListing} from '../ladder/folder-listing';
import {decodeText, largestPage, tooLarge, unnamed, type ReadText} from '../ladder/parse/page-text';

/**
 * Lists the files below a folder; what begins with a dot is left out.
 *
 * @param folder - an absolute path; one that does not exist holds nothing
 */
export async function listFiles(folder: string): Promise<FolderListing> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    },
  );
  const kindOf = (entry: (typeof entries)[number]): FolderEntry['kind'] => {
    if (entry.isSymbolicLink()) return 'symbolic link';
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  };
  return listingOf(
    entries.map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      kind: kindOf(entry),
    })),
  );
}

/**
 * Reads a file that should hold prose.
 *
 * @param folder - the ladder's folder
 * @param path - the file in it
 * @returns the text; or an error that says where it stops being text: over 1 MB, binary, or not UTF-8, as its name may be
 */
export async function readText(folder: string, path: string): Promise<ReadText> {
  if (path.includes('\uFFFD')) return unnamed(path);
  const file = join(folder, path);
  const {size} = await lstat(file);
  return size > largestPage ? tooLarge(path, size) : decodeText(path, await readFile(file));
}
