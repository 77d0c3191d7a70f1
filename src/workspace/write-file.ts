import {chmod, mkdir, realpath, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import {diskTrouble, hasCode} from './disk-trouble';

/** A file could not be written, which is said in one sentence; it is as it was. */
export class WriteError extends Error {}

/**
 * Writes a file whole or not at all: on a full disk it keeps what it had.
 *
 * @param file - an absolute path
 * @throws WriteError when the disk will not have it
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  // Its name must not end in `.md`, or the development server would show it as a page.
  const temporary = join(dirname(target), `.${basename(target)}-${process.pid}`);
  try {
    await mkdir(dirname(target), {recursive: true});
    await writeFile(temporary, text);
    const before = await stat(target).catch(() => undefined);
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => undefined);
    throw asWriteError(file, 'could not be written, and is as it was', error);
  }
}

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @param file - an absolute path
 * @returns false when there is one of that name; it is left as it is
 * @throws WriteError when the disk will not have it
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, {flag: 'wx'});
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (diskTrouble(error)) await rm(file, {force: true}).catch(() => undefined);
    throw asWriteError(file, 'could not be written', error);
  }
}

function asWriteError(file: string, outcome: string, error: unknown): unknown {
  const trouble = diskTrouble(error);
  if (!trouble) return error;
  const shown = relative(process.cwd(), file);
  return new WriteError(`\`${shown}\` ${outcome}: ${trouble.sentence}.`, {cause: error});
}
