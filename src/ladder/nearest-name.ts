import {editDistance} from './edit-distance';
import {folderOf, isIndex} from './paths';
import {readLevelName, type LevelName} from './level-name';
import {compareRanks} from './rank';

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
  const farthest = Math.min(Math.max(1, Math.floor(wanted.length / 4)), 10);
  if (wanted.length > longestName) return [];
  const isBeside = (candidate: string): boolean => folderOf(candidate) === folderOf(written);
  const near = [...new Set(candidates)]
    .filter((candidate) => Math.abs(keyOf(candidate).length - wanted.length) <= farthest)
    // Every folder may have an index: one elsewhere is not meant.
    .filter((candidate) => !isIndex(candidate) || isBeside(candidate))
    .map((candidate) => ({
      candidate,
      distance: editDistance(wanted, keyOf(candidate), farthest),
    }))
    .filter(({distance}) => distance <= farthest)
    .filter(({candidate}) => mayBeMeant(keyOf(candidate), wanted))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({candidate}) => candidate);
  const beside = near.filter(isBeside);
  return beside.length > 0 ? beside : near;
}

/**
 * Whether one name is so near another that a machine may write it: in a short name every letter counts, and another rank
 * or number is another thing.
 */
export function isSlip(name: string, written: string): boolean {
  const [one, other] = [keyOf(name), keyOf(written)];
  if (one === other) return true;
  const digits = (text: string): string => text.replaceAll(/\D+/gu, ' ').trim();
  if (other.length < 4 || digits(one) !== digits(other)) return false;
  const [level, wanted] = [asLevel(one), asLevel(other)];
  return !level || !wanted || isSameRank(level, wanted);
}

/** The name of a level is of the same rank, or of the same role: L1 Junior Engineer is no slip for L3 Senior Engineer. */
function mayBeMeant(name: string, wanted: string): boolean {
  const other = asLevel(wanted);
  const one = other && asLevel(name);
  if (!one) return true;
  return isSameRank(one, other) || (one.role !== '' && one.role === other.role);
}

/** A name in a path, in lower case, as that of a level. */
function asLevel(key: string): LevelName | undefined {
  const title = key
    .replaceAll(/[-_]+/gu, ' ')
    .replace(/^\p{L}{1,4}(?=\d)/u, (letters) => letters.toUpperCase());
  return readLevelName({title, fileName: title, frontMatter: {}});
}

function isSameRank({rank}: LevelName, {rank: other}: LevelName): boolean {
  return rank.series === other.series && compareRanks(rank, other) === 0;
}
