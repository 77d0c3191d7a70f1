import {pagesOf} from '../../ladder/review/changes-since';
import type {ReviewList} from '../../ladder/review/review-list';
import type {Sheet} from '../../ladder/review/sheet';
import {largestFile, parseSheet, tooLarge, type ReadSheet} from '../../ladder/review/sheet-file';
import {say} from '../../ladder/language';
import {nameOfSheet} from '../../ladder/review/say';
import {newKey} from './new-key';
import {loadLevelsNow} from './ladder-now';
import {keep} from './sheet-store';

/**
 * Takes sheets from their files into the browser. A file that is no sheet, or of another ladder, is refused in a sentence;
 * a sheet that is here in another state is taken in beside it.
 *
 * @param files - one after the other
 * @param known - the sheets that are here
 * @param list - the ladder
 * @returns a sentence for each file
 */
export async function takeInFiles(
  files: readonly File[],
  known: readonly Sheet[],
  list: ReviewList,
): Promise<string[]> {
  const said: string[] = [];
  const sheets: Sheet[] = [];
  for (const file of files) {
    const read = await readFile(file);
    const problem = 'problem' in read ? read.problem : await whyNotOurs(read.sheet, list);
    if ('problem' in read || problem !== undefined) {
      said.push(files.length > 1 ? `${file.name}: ${problem ?? ''}` : (problem ?? ''));
      continue;
    }
    const {sheet} = read;
    const here = [...known, ...sheets].find(({key}) => key === sheet.key);
    const isSame = JSON.stringify(here) === JSON.stringify(sheet);
    const added = here && !isSame ? {...sheet, key: newKey()} : sheet;
    // What the browser refuses to keep is in the list as well, and says so where it is open.
    if (!isSame) await keep({revision: 0, sheet: added}, added).catch(() => undefined);
    sheets.push(added);
    said.push(
      isSame
        ? say`“${nameOfSheet(sheet)}” is here already, as it is in the file.`
        : here
          ? say`“${nameOfSheet(sheet)}” is here already in another state: both are in the list.`
          : say`“${nameOfSheet(sheet)}” was opened, and is in the list.`,
    );
  }
  return said;
}

/** Reads a file; a folder that was dropped looks like one, and cannot be read. */
async function readFile(file: File): Promise<ReadSheet> {
  if (file.size > largestFile) return {problem: tooLarge};
  return file.text().then(parseSheet, () => ({
    problem: say`The file could not be read. If it is a folder, choose the files in it.`,
  }));
}

/** Why a sheet is none of this ladder's; undefined if it is, or without a connection, when nobody can tell. */
async function whyNotOurs(sheet: Sheet, {levels}: ReviewList): Promise<string | undefined> {
  const isOurs = await loadLevelsNow(pagesOf(sheet), levels).then(
    ({length}) => length > 0,
    () => true,
  );
  if (isOurs) return undefined;
  const {title, address} = sheet.ladder;
  return say`This sheet is of another ladder, “${title}” at ${address}. Nothing was opened; open it there.`;
}
