import {lstat, readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Diagnostic} from '../ladder/diagnostic';

/** A ladder page is prose: a file above this size is something else. */
export const largestPage = 1024 * 1024;

/** The files of a folder, sorted by what the site does with them. Paths are relative, with forward slashes. */
export interface FolderListing {
  readonly pages: readonly string[];
  readonly others: readonly string[];
  /** What leads elsewhere: nothing is read through it. */
  readonly symbolicLinks: readonly string[];
}

/**
 * Lists the files below a folder; what begins with a dot is left out.
 *
 * @param folder - an absolute path; one that does not exist holds nothing
 */
export async function listFiles(folder: string): Promise<FolderListing> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  const pathsOf = (some: typeof entries): string[] =>
    some
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !/(?:^|\/)\./u.test(path))
      .sort();
  const paths = pathsOf(entries.filter((entry) => entry.isFile()));
  const isPage = (path: string) => path.endsWith('.md');
  return {
    pages: paths.filter(isPage),
    others: paths.filter((path) => !isPage(path)),
    symbolicLinks: pathsOf(entries.filter((entry) => entry.isSymbolicLink())),
  };
}

/** A file's text, or why it is none. */
export type ReadText = {readonly text: string} | {readonly problem: Diagnostic};

/**
 * Reads a file that should hold prose.
 *
 * @param folder - the ladder's folder
 * @param path - the file in it
 * @returns the text; or an error that says where it stops being text: over 1 MB, binary, or not UTF-8
 */
export async function readText(folder: string, path: string): Promise<ReadText> {
  const file = join(folder, path);
  const {size} = await lstat(file);
  if (size > largestPage) {
    const found = `a file of ${(size / largestPage).toFixed(1)} MB`;
    return unreadable(
      path,
      1,
      1,
      found,
      'at most 1 MB of Markdown; split it, or move it out of the ladder',
    );
  }
  const bytes = await readFile(file);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const {line, column} = locate(bytes, zero);
    return unreadable(
      path,
      line,
      column,
      'a binary file (it holds a NUL byte)',
      'Markdown saved as UTF-8 text; move it out of the ladder, or save it again',
    );
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    const {line, column} = locate(bytes, firstInvalid(bytes));
    return unreadable(
      path,
      line,
      column,
      'bytes that are not UTF-8',
      'Markdown saved as UTF-8; open it with the right encoding and save it again',
    );
  }
}

function unreadable(
  path: string,
  line: number,
  column: number,
  found: string,
  expected: string,
): ReadText {
  const message = `Unexpected ${found}, expected ${expected}`;
  return {problem: {path, line, column, severity: 'error', rule: 'unreadable-file', message}};
}

function locate(bytes: Buffer, offset: number): {line: number; column: number} {
  const before = bytes.subarray(0, offset);
  let line = 1;
  for (const byte of before) if (byte === 10) line += 1;
  // Editors count characters, not bytes.
  const lineBefore = new TextDecoder().decode(before.subarray(before.lastIndexOf(10) + 1));
  return {line, column: lineBefore.length + 1};
}

/** Where a buffer stops being UTF-8: the longest beginning that decodes, found by halving. */
function firstInvalid(bytes: Buffer): number {
  const decodes = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, length), {stream});
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(middle, true)) valid = middle;
    else invalid = middle;
  }
  // A character that was begun and not finished is invalid from its first byte.
  while (!decodes(valid, false)) valid -= 1;
  return valid;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
