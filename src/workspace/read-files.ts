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
    const {line, column} = endOf(new TextDecoder().decode(bytes.subarray(0, zero)));
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
    // What cannot be decoded becomes this character.
    const text = new TextDecoder().decode(bytes);
    const {line, column} = endOf(text.slice(0, text.indexOf('\uFFFD')));
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

/** The place where a text ends; editors count characters, not bytes. */
function endOf(text: string): {line: number; column: number} {
  const lines = text.split('\n');
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
