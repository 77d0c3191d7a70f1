import {levelDataAddress} from '../../ladder/compare/compare-address';
import type {LevelData} from '../../ladder/compare/level-data';
import {
  changesSince,
  pagesOf,
  type Changes,
  type LevelNow,
} from '../../ladder/review/changes-since';
import {say} from '../../ladder/language';
import type {LevelHistory} from '../../ladder/review/level-history';
import {historyAddress} from '../../ladder/review/review-address';
import type {ReviewLevel} from '../../ladder/review/review-list';
import type {Sheet} from '../../ladder/review/sheet';
import {siteAddress} from '../site-address';

/** What is published at an address; undefined where nothing is. */
async function load<T>(address: string): Promise<T | undefined> {
  const response = await fetch(siteAddress(address), {cache: 'no-cache'});
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as T;
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
 * What has changed in the ladder since a sheet was begun.
 *
 * @returns undefined where the ladder knows none of the sheet's levels, and never did: it is of another ladder
 * @throws when it could not be looked up
 */
export async function loadChanges(
  sheet: Pick<Sheet, 'levels'>,
  levels: readonly ReviewLevel[],
): Promise<Changes | undefined> {
  const now = await Promise.all(pagesOf(sheet).map((id) => levelNow(id, levels)));
  const known = now.flatMap((level) => level ?? []);
  return known.length === 0 ? undefined : changesSince(sheet, known);
}
