import {editDistance} from './edit-distance';
import {folderOf, isIndex} from './paths';
import {compareRanks, readRankedTitle} from './rank';

/** As long as a file name may be; what is longer is nobody's slip of the pen. */
export const longestName = 255;

/** The last part of a path, by which names are compared. */
function keyOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.md$/iu, '').toLowerCase();
}

/**
 * The candidates a slip of the pen away, the nearest first: those of the same folder, or else of others.
 */
export function nearest(written: string, candidates: readonly string[]): string[] {
  const wanted = keyOf(written);
  const farthest = Math.max(1, Math.floor(wanted.length / 4));
  if (wanted.length > longestName) return [];
  const isBeside = (candidate: string): boolean => folderOf(candidate) === folderOf(written);
  const near = [...new Set(candidates)]
    .filter((candidate) => Math.abs(keyOf(candidate).length - wanted.length) <= farthest)
    // Every folder has one of that name.
    .filter((candidate) => !isIndex(candidate) || isBeside(candidate))
    .filter((candidate) => mayBeMeant(keyOf(candidate), wanted))
    .map((candidate) => ({candidate, distance: editDistance(wanted, keyOf(candidate))}))
    .filter(({distance}) => distance <= farthest)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({candidate}) => candidate);
  const beside = near.filter(isBeside);
  return beside.length > 0 ? beside : near;
}

/** Whether one name is so near another that a machine may write it; of few letters, every other is near. */
export function isSlip(name: string, written: string): boolean {
  return keyOf(written).length >= 4 || keyOf(name) === keyOf(written);
}

/** The name of a level is of the same rank, or of the same role: L1 Junior Engineer is no slip for L3 Senior Engineer. */
function mayBeMeant(name: string, wanted: string): boolean {
  const [one, other] = [name, wanted].map((text) =>
    readRankedTitle(text.replaceAll(/[-_]+/gu, ' ')),
  );
  if (!one || !other) return true;
  return compareRanks(one.rank, other.rank) === 0 || one.role === other.role;
}
