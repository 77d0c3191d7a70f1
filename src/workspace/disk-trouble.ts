const forbidden =
  'it may not be written; ask for the right to, or run the command on a copy of your own';
const ownDisk =
  'it is a disk of its own, whose folder cannot be exchanged; choose a folder inside it';

/** What is the matter with the disk, by the system's name of the error. */
const troubles: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full; make room and run the command again'],
  ['EDQUOT', 'the disk quota is used up; make room and run the command again'],
  ['EROFS', 'the disk is read-only; run the command on a copy that can be written'],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EBUSY', ownDisk],
  ['EXDEV', ownDisk],
]);

/**
 * Recognizes an error of the disk: that it is full, read-only or forbidden.
 *
 * @returns the file, if the system names it, and what is the matter; undefined when that was not the reason
 */
export function diskTrouble(error: unknown): {path?: string; sentence: string} | undefined {
  if (!(error instanceof Error)) return undefined;
  const {code = '', path} = error as NodeJS.ErrnoException;
  const sentence = troubles.get(code);
  return sentence === undefined ? undefined : {sentence, ...(path !== undefined && {path})};
}

/** Whether an error is the system's of that name, such as `ENOENT` for a file that is not there. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
