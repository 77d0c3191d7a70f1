import {stemsOf} from '../english';
import {diceOf} from '../list-likeness';
import {kindLetters, type Catalog} from './index-format';
import {recordKinds, type RecordKind} from './record-kinds';

/** What results can be narrowed down by. */
export const facetNames = ['track', 'level', 'area', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** The catalog of an index, ready to be asked. */
export interface OpenCatalog {
  readonly size: number;
  /** How many of the texts are concerns. */
  readonly concernCount: number;
  /** The ranks of the ladder. */
  readonly ranks: readonly string[];
  /** The values of each facet as the ladder has them in order. */
  readonly facetOrder: Readonly<Record<FacetName, readonly string[]>>;
  kindOf(text: number): RecordKind;
  /** Every spot that a text stands in. */
  spotsOf(text: number): readonly number[];
  pageOf(spot: number): number;
  trackOf(spot: number): string;
  rankOf(spot: number): string;
  roleOf(spot: number): string;
  /** What a level is called: its rank, or its role where it has none. */
  levelOf(spot: number): string;
  areaOf(spot: number): string;
  /** Whether a word is in the name of a role or of a track. */
  namesPlace(stem: string): boolean;
  /** Where no role has a word for how senior one is, the nearest word that one has. */
  titleNear(word: string): string | undefined;
  /** The stems of the names of a spot's role and track. */
  placeStems(spot: number): ReadonlySet<string>;
  /** The stems of the name of its area that say something. */
  areaStems(spot: number): readonly string[];
  /** The same of the name that a concern has, or a section or a line of a guide. */
  nameStems(text: number): readonly string[];
  /** Whether it tells roles or tracks apart; what most of their names have in common does not. */
  tellsPlace(stem: string): boolean;
  /** How much the words of a question name the track, the role and the area of a spot, each from 0 to 1. */
  context(stems: readonly string[]): (spot: number) => Context;
}

export interface Context {
  readonly track: number;
  readonly role: number;
  readonly area: number;
}

/** Makes a catalog ready to be asked. */
export function openCatalog(catalog: Catalog): OpenCatalog {
  const spotPages = sums(catalog.spotPages);
  const firstSpots = sums(catalog.firstSpots);
  const placeStems = new Set([...catalog.roles, ...catalog.tracks].flatMap(stemsOf));
  const tellingPlaces = new Set([catalog.roles, catalog.tracks].flatMap(tellingStems));
  const names = new Map(
    textsOf([kindLetters.concern, kindLetters.page], catalog.kinds).map((text, index) => [
      text,
      catalog.names[index],
    ]),
  );
  const kinds = new Map(recordKinds.map((kind) => [kindLetters[kind], kind]));
  const pageOf = (spot: number): number => spotPages[spot] ?? 0;
  const named = (names: readonly string[], columns: readonly number[]) => (spot: number) =>
    names[columns[pageOf(spot)] ?? 0] ?? '';
  const rankOf = named(catalog.ranks, catalog.pageRanks);
  const roleOf = named(catalog.roles, catalog.pageRoles);
  return {
    size: catalog.kinds.length,
    concernCount: textsOf([kindLetters.concern], catalog.kinds).length,
    ranks: catalog.ranks,
    facetOrder: {
      track: catalog.tracks,
      level: [...inRankOrder(catalog.ranks), ...catalog.roles],
      area: catalog.areas,
      kind: recordKinds,
    },
    kindOf: (text) => kinds.get(catalog.kinds[text] ?? '') ?? 'page',
    spotsOf: (text) => {
      const first = firstSpots[text] ?? 0;
      const others = catalog.otherSpots[text];
      return others ? sums([first, ...others]) : [first];
    },
    pageOf,
    trackOf: named(catalog.tracks, catalog.pageTracks),
    rankOf,
    roleOf,
    levelOf: (spot) => rankOf(spot) || roleOf(spot),
    areaOf: (spot) => catalog.areas[catalog.spotAreas[spot] ?? 0] ?? '',
    titleNear: (word) =>
      Object.hasOwn(catalog.nearestTitles, word) ? catalog.nearestTitles[word] : undefined,
    placeStems: (spot) => {
      const page = pageOf(spot);
      return new Set([
        ...stemsOf(catalog.roles[catalog.pageRoles[page] ?? 0] ?? ''),
        ...stemsOf(catalog.tracks[catalog.pageTracks[page] ?? 0] ?? ''),
      ]);
    },
    areaStems: (spot) => stemsOf(catalog.areas[catalog.spotAreas[spot] ?? 0] ?? ''),
    nameStems: (text) => stemsOf(names.get(text) ?? ''),
    namesPlace: (stem) => placeStems.has(stem),
    tellsPlace: (stem) => tellingPlaces.has(stem),
    context: (stems) => {
      const tracks = likenesses(catalog.tracks, stems);
      const roles = likenesses(catalog.roles, stems);
      const areas = likenesses(catalog.areas, stems);
      return (spot) => {
        const page = pageOf(spot);
        return {
          track: tracks[catalog.pageTracks[page] ?? 0] ?? 0,
          role: roles[catalog.pageRoles[page] ?? 0] ?? 0,
          area: areas[catalog.spotAreas[spot] ?? 0] ?? 0,
        };
      };
    },
  };
}

/** The texts of some kinds. */
function textsOf(letters: readonly string[], kinds: string): number[] {
  return [...kinds].flatMap((kind, text) => (letters.includes(kind) ? [text] : []));
}

/** The stems of names that stand in fewer than half of them. */
function tellingStems(names: readonly string[]): string[] {
  const split = names.filter((name) => name !== '').map((name) => new Set(stemsOf(name)));
  const all = new Set(split.flatMap((stems) => [...stems]));
  return [...all].filter(
    (stem) =>
      split.length < 3 || split.filter((stems) => stems.has(stem)).length * 2 < split.length,
  );
}

/** By their numbers; ranks without any stand as the ladder has them. */
function inRankOrder(ranks: readonly string[]): readonly string[] {
  if (!ranks.every((rank) => rank === '' || /\d/u.test(rank))) return ranks;
  return ranks.toSorted((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

/**
 * How much of each name a question says. Words count for more the fewer names they are in, so that "senior" tells more
 * than "engineer", and the names that say nothing else are the likeliest: "Senior Engineer" before "Senior Principal".
 */
function likenesses(names: readonly string[], stems: readonly string[]): number[] {
  const split = names.map((name) => stemsOf(name));
  const counts = new Map<string, number>();
  for (const words of split)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number =>
    Math.log(1 + names.length / (counts.get(word) ?? 1)) - 0.65;
  return split.map((words) => {
    const total = words.reduce((sum, word) => sum + weight(word), 0);
    const said = words.filter((word) => stems.includes(word));
    if (said.length === 0 || diceOf(words, stems) === 0) return 0;
    return said.reduce((sum, word) => sum + weight(word), 0) / Math.max(total, 0.01);
  });
}
