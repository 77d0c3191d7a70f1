import type {Diagnostic} from '../diagnostic';

/** A ladder page is prose: a file above this size, in bytes, is something else. */
export const largestPage = 1024 * 1024;

/** A file's text, or why it is none. */
export type ReadText = {readonly text: string} | {readonly problem: Diagnostic};

/**
 * Reads the bytes of a file that should hold prose.
 *
 * @param path - of the file in the ladder
 * @returns the text; or an error that says where it stops being text: binary, or not UTF-8
 */
export function decodeText(path: string, bytes: Uint8Array): ReadText {
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    return unreadable(
      path,
      new TextDecoder().decode(bytes.subarray(0, zero)),
      'a binary file (it holds a NUL byte)',
      'Markdown saved as UTF-8 text; move it out of the ladder, or save it again',
    );
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    // What cannot be decoded becomes this character.
    const text = new TextDecoder().decode(bytes);
    return unreadable(
      path,
      text.slice(0, text.indexOf('\uFFFD')),
      'bytes that are not UTF-8',
      'Markdown saved as UTF-8; open it with the right encoding and save it again',
    );
  }
}

/** What is said of a file that is larger than {@link largestPage}. */
export function tooLarge(path: string, size: number): ReadText {
  return unreadable(
    path,
    '',
    `a file of ${(size / largestPage).toFixed(1)} MB`,
    'at most 1 MB of Markdown; split it, or move it out of the ladder',
  );
}

/** What is said of a file whose name holds U+FFFD, which stands for bytes that are no UTF-8: nothing opens it by that name. */
export function unnamed(path: string): ReadText {
  return unreadable(path, '', 'bytes in its name that are not UTF-8', 'a name in UTF-8; rename it');
}

/** @param before - the text up to the place */
function unreadable(path: string, before: string, found: string, expected: string): ReadText {
  // Editors count characters, not bytes.
  const lines = before.split('\n');
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  const message = `Unexpected ${found}, expected ${expected}`;
  return {problem: {path, line, column, severity: 'error', rule: 'unreadable-file', message}};
}
