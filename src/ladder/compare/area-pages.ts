import {slug} from 'github-slugger';
import type {CompetencyArea, Ladder, Level, Track} from '../model';
import {folderPermalink, freePath} from '../permalink';
import {areaData, levelLabel, type AreaData, type Context, type LevelLabel} from './level-data';
import {takenAddresses} from './level-names';
import {lineUpAreas} from './line-up-areas';
import {linePartsOf, type LinePart} from './line-parts';

/** One competency area through all levels of a track. */
export interface AreaPage {
  readonly track: Track;
  /** As the highest level that has it calls it. */
  readonly name: string;
  readonly emoji: string | undefined;
  readonly permalink: string;
  /** For each level of the track its area, if it has it. */
  readonly areas: readonly (CompetencyArea | undefined)[];
}

const found = new WeakMap<Ladder, readonly AreaPage[]>();

/**
 * Every area of a ladder, each with an address of its own: `/Cloud-Platform/areas/domain-expertise/`. They are found once
 * for each ladder: every page of it asks for them.
 */
export function areaPages(ladder: Ladder): readonly AreaPage[] {
  const known = found.get(ladder);
  if (known) return known;
  const pages = findAreaPages(ladder);
  found.set(ladder, pages);
  return pages;
}

function findAreaPages(ladder: Ladder): AreaPage[] {
  const taken = takenAddresses(ladder);
  return ladder.tracks.flatMap((track) =>
    lineUpAreas(track.levels.map(({level}) => level.areas)).map(({cells: areas}): AreaPage => {
      const latest = areas.findLast((area) => area !== undefined);
      const name = latest?.name ?? '';
      const folder = track.path === '' ? '/' : folderPermalink(track.path);
      const permalink = freePath(`${folder}areas/${slug(name) || 'area'}`, taken);
      return {track, name, emoji: latest?.emoji, permalink, areas};
    }),
  );
}

/** What the page of an area shows. */
export interface AreaPageData {
  readonly name: string;
  readonly emoji?: string;
  readonly track: {readonly name: string; readonly permalink: string};
  readonly levels: readonly (LevelLabel & {
    readonly facts: readonly {readonly label: string; readonly value: readonly LinePart[]}[];
    /** Absent where the level does not have the area. */
    readonly area?: AreaData;
  })[];
  /** The labels of the facts, in the order in which the levels state them; capitals aside. */
  readonly factLabels: readonly string[];
  /** The other areas of the track. */
  readonly siblings: readonly {readonly name: string; readonly permalink: string}[];
}

/**
 * The data of an area's page.
 *
 * @param page - the area
 * @param siblings - every area of its track
 * @param context - the ladder it stands in
 */
export function areaPageData(
  {track, name, emoji, areas}: AreaPage,
  siblings: readonly AreaPage[],
  context: Context,
): AreaPageData {
  const levels = track.levels.map((level: Level, index) => {
    const area = areas[index];
    return {
      ...levelLabel(level, track),
      facts: level.level.facts.map(({label, valueNodes}) => ({
        label,
        value: linePartsOf(valueNodes, level.path, context.surroundings),
      })),
      ...(area && {area: areaData(area, level.path, context)}),
    };
  });
  const labels = new Map<string, string>();
  for (const {label} of levels.flatMap(({facts}) => facts))
    if (!labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
  return {
    name,
    ...(emoji !== undefined && {emoji}),
    track: {name: track.name, permalink: folderPermalink(track.path)},
    levels,
    factLabels: [...labels.values()],
    siblings: siblings.map((sibling) => ({name: sibling.name, permalink: sibling.permalink})),
  };
}
