import {editDistance} from '../edit-distance';
import {folderOf} from '../paths';
import type {LinkRecord} from '../links/registry';
import type {Ladder, Level, Track} from '../model';
import {folderPermalink, freePath, permalinkOf} from '../permalink';
import type {CompareChoice} from './compare-address';

/**
 * What an address calls a level: its track and its rank, `Cloud-Platform/L2`. Where a track has several levels of the
 * rank, their files' names stand in for it: `Cloud-Platform/L2-Engineer`.
 */
export function levelName(level: Level, track: Track): string {
  const {text} = level.level.rank;
  const alone =
    text !== '' && track.levels.filter((other) => other.level.rank.text === text).length === 1;
  const fileName = trimSlashes(level.permalink).split('/').at(-1) ?? '';
  const folder = track.path === '' ? '' : `${trimSlashes(folderPermalink(track.path))}/`;
  return `${folder}${alone ? text : fileName}`;
}

/** What a level can be called and found by. */
interface Named {
  readonly name: string;
  readonly permalink: string;
  /** What it was called and where it was before its file was renamed or moved. */
  readonly former?: readonly string[];
}

/**
 * What addresses may still call a level whose file was renamed or moved.
 *
 * @param level - the level
 * @param record - what the registry knows of its page
 */
export function formerNames(level: Level, record: LinkRecord | undefined): string[] {
  const {rank} = level.level;
  const paths = record?.kind === 'page' ? record.places.map(({path}) => path) : [];
  const names = paths
    .filter((path) => path !== level.path)
    .flatMap((path) => [
      permalinkOf(path),
      ...(rank.text === '' ? [] : [`${folderPermalink(folderOf(path))}${rank.text}`]),
    ]);
  return [...new Set(names.map(trimSlashes))];
}

/** Whether an address calls a level by a name of the past. */
export function isFormerName(name: string, level: Named): boolean {
  return ![level.name, level.permalink].some((own) => fold(own) === fold(name));
}

/**
 * Finds the level that an address names: by its name or by the path of its page, whatever the case; else by what it was
 * called before.
 *
 * @param name - as it stands in the address
 * @param levels - every level of the ladder
 */
export function findLevel<L extends Named>(name: string, levels: readonly L[]): L | undefined {
  const wanted = fold(name);
  return (
    levels.find((level) => fold(level.name) === wanted) ??
    levels.find((level) => fold(level.permalink) === wanted) ??
    levels.find(({former}) => former?.some((own) => fold(own) === wanted))
  );
}

/**
 * The levels that an address which names none may have meant: the nearest of the same track, else the nearest of all.
 *
 * @returns three at most, the likeliest first
 */
export function likelyLevels<L extends Named>(name: string, levels: readonly L[]): L[] {
  const wanted = fold(name);
  const track = wanted.slice(0, Math.max(wanted.lastIndexOf('/'), 0));
  const same = levels.filter((level) => fold(level.name).startsWith(`${track}/`));
  const distance = (level: L): number => editDistance(fold(level.name), wanted);
  return (same.length > 0 && track !== '' ? same : [...levels])
    .map((level) => ({level, far: distance(level)}))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({level}) => level);
}

/**
 * What an address leaves open: a level alone stands beside the next of its track; where none is named, the lowest two
 * of the ladder are shown.
 *
 * @param choice - what the address says
 * @param levels - every level of the ladder
 */
export function completeChoice(
  choice: CompareChoice,
  levels: readonly (Named & {readonly track: string})[],
): CompareChoice {
  const partnerOf = (name: string): string | undefined => {
    const index = levels.findIndex((level) => level === findLevel(name, levels));
    const [own, next, previous] = [levels[index], levels[index + 1], levels[index - 1]];
    return (
      [next, previous].find((level) => level && level.track === own?.track)?.name ?? next?.name
    );
  };
  const from = choice.from ?? (choice.to === undefined ? levels[0]?.name : partnerOf(choice.to));
  const to = choice.to ?? (from === undefined ? undefined : partnerOf(from));
  return {...choice, ...(from !== undefined && {from}), ...(to !== undefined && {to})};
}

/** Two levels that stand next to each other in a track, and the page that sets them side by side. */
export interface NeighbourPair {
  readonly from: Level;
  readonly to: Level;
  readonly track: Track;
  readonly permalink: string;
}

/** Every pair of neighbouring levels of a ladder, each with an address of its own: `/compare/Cloud-Platform/L2-to-L3/`. */
export function neighbourPairs(ladder: Ladder): NeighbourPair[] {
  const taken = takenAddresses(ladder);
  return ladder.tracks.flatMap((track) =>
    track.levels.slice(1).flatMap((to, index): NeighbourPair[] => {
      const from = track.levels[index];
      if (!from) return [];
      const [first, second] = [from, to].map((level) => levelName(level, track).split('/').at(-1));
      const folder = track.path === '' ? '' : trimSlashes(folderPermalink(track.path));
      const permalink = freePath(
        `/compare/${folder ? `${folder}/` : ''}${first ?? ''}-to-${second ?? ''}`,
        taken,
      );
      return [{from, to, track, permalink}];
    }),
  );
}

/** Every address that a page or a track of a ladder has, in lower case. */
export function takenAddresses({pages, tracks}: Ladder): Set<string> {
  const addresses = [
    ...pages.map(({permalink}) => permalink),
    ...tracks.map(({path}) => folderPermalink(path)),
  ];
  return new Set(addresses.map((address) => address.toLowerCase()));
}

function fold(name: string): string {
  return trimSlashes(name.normalize('NFC')).toLowerCase();
}

function trimSlashes(path: string): string {
  return path.replaceAll(/^\/+|\/+$/gu, '');
}
