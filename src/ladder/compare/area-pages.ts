import {slug} from 'github-slugger';
import {areaSubject} from '../area-subject';
import type {Linkable} from '../links/mint';
import type {CompetencyArea, Ladder, Track} from '../model';
import {folderPermalink, freePath} from '../permalink';
import {takenAddresses} from './level-names';
import {lineUp, type Lined} from './line-up';
import {pairNames} from './pair-names';

/** One competency area through all levels of a track. */
export interface AreaPage {
  readonly track: Track;
  /** As the highest level that has it calls it. */
  readonly name: string;
  readonly emoji: string | undefined;
  readonly permalink: string;
  /** For each level of the track its area, if it has it. */
  readonly areas: Lined<CompetencyArea>;
}

/** An area that several tracks have, with a page that shows it in all of them. */
export interface SharedArea {
  readonly name: string;
  readonly emoji: string | undefined;
  readonly permalink: string;
  /** Its page in each of the tracks. */
  readonly pages: readonly AreaPage[];
}

interface Found {
  readonly pages: readonly AreaPage[];
  readonly shared: readonly SharedArea[];
  readonly links: ReadonlyMap<Linkable, string>;
}

const found = new WeakMap<Ladder, Found>();

/**
 * Every area of a ladder, each with an address of its own: `/Cloud-Platform/areas/domain-expertise/`. They are found once
 * for each ladder: every page of it asks for them.
 */
export function areaPages(ladder: Ladder): readonly AreaPage[] {
  return findAreas(ladder).pages;
}

/** Every area that two or more tracks have, by its name or one that is near: `/areas/domain-expertise/`. */
export function sharedAreas(ladder: Ladder): readonly SharedArea[] {
  return findAreas(ladder).shared;
}

/** The page of every area. */
export function areaLinks(ladder: Ladder): ReadonlyMap<Linkable, string> {
  return findAreas(ladder).links;
}

function findAreas(ladder: Ladder): Found {
  const known = found.get(ladder);
  if (known) return known;
  const taken = takenAddresses(ladder);
  const pages = ladder.tracks.map((track) => pagesOf(track, taken));
  const shared = lineUp(pages, pairNames).flatMap((line): SharedArea[] => {
    const own = line.filter((page) => page !== undefined);
    const [first] = own;
    if (!first || own.length < 2) return [];
    const {name, emoji} = first;
    return [{name, emoji, permalink: freePath(addressOf('/', name), taken), pages: own}];
  });
  const links = new Map<Linkable, string>();
  for (const {areas, permalink} of pages.flat())
    for (const area of areas) if (area) links.set(area, permalink);
  const all = {pages: pages.flat(), shared, links};
  found.set(ladder, all);
  return all;
}

function pairSubjects(
  from: readonly CompetencyArea[],
  to: readonly CompetencyArea[],
): [number, number][] {
  const named = ({name, emoji}: CompetencyArea) => ({name: areaSubject(name), emoji});
  return pairNames(from.map(named), to.map(named));
}

function pagesOf(track: Track, taken: Set<string>): AreaPage[] {
  const areas = track.levels.map(({level}) => level.areas);
  return lineUp(areas, pairSubjects).map((own): AreaPage => {
    const latest = own.findLast((area) => area !== undefined);
    const name = areaSubject(latest?.name ?? '');
    const folder = track.path === '' ? '/' : folderPermalink(track.path);
    const permalink = freePath(addressOf(folder, name), taken);
    return {track, name, emoji: latest?.emoji, permalink, areas: own};
  });
}

function addressOf(folder: string, name: string): string {
  return `${folder}areas/${slug(name) || 'area'}`;
}
