/** What programs say when a file cannot be written: Node, and the bundler, which is written in Rust. */
const troubles: readonly (readonly [said: RegExp, sentence: string])[] = [
  [
    /\bENOSPC\b: no space|No space left on device \(os error/u,
    'the disk is full; make room and run the command again',
  ],
  [
    /\bEDQUOT\b: |quota exceeded \(os error/u,
    'the disk quota is used up; make room and run the command again',
  ],
  [
    /\bEROFS\b: read-only|Read-only file system \(os error/u,
    'the disk is read-only; run the command on a copy that can be written',
  ],
  [
    /\b(?:EACCES|EPERM)\b: (?:permission denied|operation not permitted)|Permission denied \(os error/u,
    'it may not be written; ask for the right to, or run the command on a copy of your own',
  ],
  [
    /\b(?:EBUSY|EXDEV)\b: /u,
    'it is a disk of its own, whose folder cannot be exchanged; choose a folder inside it',
  ],
];

/**
 * Finds out whether a program stopped because it could not write to the disk.
 *
 * @param said - its message, or all that it wrote to its error stream
 * @returns the file, if it is named, and what is the matter with the disk; undefined when that was not the reason
 */
export function diskTrouble(said: string): {path?: string; sentence: string} | undefined {
  const [, sentence] = troubles.find(([pattern]) => pattern.test(said)) ?? [];
  if (sentence === undefined) return undefined;
  const path = /\bE[A-Z]+: [^'\n]*'(?<path>[^'\n]+)'/u.exec(said)?.groups?.path;
  return {sentence, ...(path !== undefined && {path})};
}

/** Whether an error is the system's of that name, such as `ENOENT` for a file that is not there. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
