import {levelDataAddress} from '../../ladder/compare/compare-address';
import type {LevelData} from '../../ladder/compare/level-data';
import type {LevelNow} from '../../ladder/review/changes-since';
import {say} from '../../ladder/language';
import type {LevelHistory} from '../../ladder/review/level-history';
import {historyAddress} from '../../ladder/review/review-address';
import type {ReviewLevel} from '../../ladder/review/review-list';
import {siteAddress} from '../site-address';

/**
 * What is published at an address; undefined where nothing is.
 *
 * @throws Error that says, in a sentence, that it could not be looked up
 */
async function load<T>(address: string): Promise<T | undefined> {
  try {
    const response = await fetch(siteAddress(address), {cache: 'no-cache'});
    if (response.status === 404) return undefined;
    if (response.ok) return (await response.json()) as T;
  } catch {
    // No connection, or a page of somebody else's in place of the data.
  }
  throw new Error(say`The ladder could not be reached. Check the connection and try again.`);
}

/** The data of a level. */
export async function loadLevel({name}: ReviewLevel): Promise<LevelData> {
  const data = await load<LevelData>(levelDataAddress(name));
  if (!data) throw new Error(say`The ladder was published again: load the page again.`);
  return data;
}

async function levelNow(id: string, levels: readonly ReviewLevel[]): Promise<LevelNow | undefined> {
  const listed = levels.find((level) => level.id === id);
  const [history, data] = await Promise.all([
    load<LevelHistory>(historyAddress(id)),
    listed && loadLevel(listed),
  ]);
  return history && {id, history, ...(data && {data})};
}

/**
 * Levels as the ladder has them now, by the ids of their pages; those that it does not know, and never did, are left out.
 *
 * @throws when they could not be looked up
 */
export async function loadLevelsNow(
  pages: readonly string[],
  levels: readonly ReviewLevel[],
): Promise<LevelNow[]> {
  const now = await Promise.all(pages.map((id) => levelNow(id, levels)));
  return now.flatMap((level) => level ?? []);
}
