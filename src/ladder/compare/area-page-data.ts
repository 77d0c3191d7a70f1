import {groupBy} from '../group-by';
import type {Ladder} from '../model';
import {folderPermalink} from '../permalink';
import {areaPages, sharedAreas, type AreaPage, type SharedArea} from './area-pages';
import {climb, type ClimbBlock} from './climb';
import {areaData, levelLabel, type AreaData, type Context, type LevelLabel} from './level-data';
import {concernKey} from './other-areas';

interface NamedLink {
  readonly name: string;
  readonly permalink: string;
}

/** A concern through the levels that a page shows. */
export interface AreaPageBlock extends ClimbBlock {
  /** Where a track that does not name the concern in this area names it, by the track's address. */
  readonly elsewhere?: Readonly<Record<string, NamedLink>>;
}

/** What the page of an area shows: one track's, or what several tracks share. */
export interface AreaPageData {
  readonly name: string;
  readonly emoji?: string;
  /** From the lowest level of the first track to the highest of the last. */
  readonly levels: readonly (LevelLabel & {
    /** Absent where the level does not have the area. */
    readonly area?: Pick<AreaData, 'anchor' | 'summary'>;
  })[];
  /** None where the levels are too many for a page: the pages of the tracks have them. */
  readonly blocks: readonly AreaPageBlock[];
  /** The pages that have the examples, where this one leaves them to the pages of the tracks. */
  readonly examplesIn?: readonly NamedLink[];
  /** The tracks that are shown. */
  readonly tracks: readonly NamedLink[];
  /** The same area in each track that has it; the page itself among them. Empty where they are too many to name. */
  readonly inTracks: readonly NamedLink[];
  /** The same area in all tracks that have it, and how many they are. */
  readonly inAll?: {readonly permalink: string; readonly count: number};
  /** Every area of the track, or every one that tracks share; the page itself among them. */
  readonly siblings: readonly NamedLink[];
}

/** More levels than these are not read on one page. */
const mostLevels = 24;

/** If more tracks than these share an area, their pages do not name each other: only the page that all share names them. */
const namedAtMost = 8;

/**
 * The data of every page that shows one area: in one track, and in all tracks that share it.
 *
 * @param ladder - the ladder
 * @param context - what turns its parts into data
 * @returns each with the address of its page
 */
export function areaPagesData(
  ladder: Ladder,
  context: Context,
): {readonly permalink: string; readonly data: AreaPageData}[] {
  const pages = areaPages(ladder);
  const shared = sharedAreas(ladder);
  const link = ({name, permalink}: NamedLink): NamedLink => ({name, permalink});
  const siblingsOf = groupBy(pages, ({track}) => track);
  const own = new Map(pages.map((page) => [page, climbData([page], page, context)]));
  const named = groupBy(placesOf(own), ({key}) => key);
  return [
    ...Array.from(own, ([page, climbed]) => {
      const all = shared.find((one) => one.pages.includes(page));
      const data = {
        ...climbed,
        ...(all && {inAll: {permalink: all.permalink, count: all.pages.length}}),
        inTracks: all && all.pages.length <= namedAtMost ? all.pages.map(inTrack) : [],
        siblings: (siblingsOf.get(page.track) ?? []).map(link),
      };
      return {permalink: page.permalink, data};
    }),
    ...shared.map((one) => ({
      permalink: one.permalink,
      data: {
        ...sharedData(one, own, named, context),
        inAll: {permalink: one.permalink, count: one.pages.length},
        inTracks: one.pages.map(inTrack),
        siblings: shared.map(link),
      },
    })),
  ];
}

function inTrack({track, permalink}: AreaPage): NamedLink {
  return {name: track.name, permalink};
}

type Climbed = Pick<AreaPageData, 'name' | 'emoji' | 'levels' | 'blocks' | 'tracks'>;

/** Where a track names a concern. */
interface ConcernPlace {
  readonly key: string;
  readonly page: AreaPage;
  readonly link: NamedLink;
}

function placesOf(own: ReadonlyMap<AreaPage, Climbed>): ConcernPlace[] {
  return [...own].flatMap(([page, {blocks}]) =>
    blocks.flatMap(({concern, anchor = ''}) => {
      if (concern === undefined) return [];
      const link = {name: page.name, permalink: `${page.permalink}#${anchor}`};
      return {key: concernKey(concern), page, link};
    }),
  );
}

/** What several tracks expect, side by side. Their examples would double the page: the page of each track has its own. */
function sharedData(
  shared: SharedArea,
  own: ReadonlyMap<AreaPage, Climbed>,
  named: ReadonlyMap<string, readonly ConcernPlace[]>,
  context: Context,
): Climbed & Pick<AreaPageData, 'examplesIn'> {
  const climbed = climbData(shared.pages, shared, context);
  /** Where several areas of a track name the concern, the first. */
  const elsewhereOf = (concern: string): Record<string, NamedLink> => {
    const others = (named.get(concernKey(concern)) ?? []).filter(
      ({page}) => !shared.pages.includes(page),
    );
    return Object.fromEntries(
      others.map(({page, link}) => [folderPermalink(page.track.path), link] as const).toReversed(),
    );
  };
  const blocks = climbed.blocks
    .filter(({rungs}) => rungs.length > 0)
    .map((block) => ({
      ...block,
      examples: [],
      elsewhere: block.concern === undefined ? {} : elsewhereOf(block.concern),
    }));
  const hasExamples = (page: AreaPage): boolean =>
    own.get(page)?.blocks.some(({examples}) => examples.length > 0) ?? false;
  const isShown = climbed.blocks.length > 0;
  return {
    ...climbed,
    blocks,
    examplesIn: isShown ? shared.pages.filter(hasExamples).map(inTrack) : [],
  };
}

function climbData(
  pages: readonly AreaPage[],
  {name, emoji}: Pick<AreaPage, 'name' | 'emoji'>,
  context: Context,
): Climbed {
  const isShown = pages.length === 1 || pages.flatMap(({areas}) => areas).length <= mostLevels;
  const own = (isShown ? pages : []).flatMap(({track, areas}) =>
    track.levels.map((level, index) => {
      const area = areas[index];
      return {label: levelLabel(level, track), area: area && areaData(area, level.path, context)};
    }),
  );
  return {
    name,
    ...(emoji !== undefined && {emoji}),
    levels: own.map(({label, area}) => ({
      ...label,
      ...(area && {
        area: {
          ...(area.anchor !== undefined && {anchor: area.anchor}),
          ...(area.summary && {summary: area.summary}),
        },
      }),
    })),
    blocks: climb(own.map(({area}) => area)),
    tracks: pages.map(({track}) => ({name: track.name, permalink: folderPermalink(track.path)})),
  };
}
