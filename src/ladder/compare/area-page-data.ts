import type {Ladder, Track} from '../model';
import {folderPermalink} from '../permalink';
import {areaPages, sharedAreas, type AreaPage} from './area-pages';
import {climb, type ClimbBlock} from './climb';
import {areaData, levelLabel, type AreaData, type Context, type LevelLabel} from './level-data';

interface NamedLink {
  readonly name: string;
  readonly permalink: string;
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
  readonly blocks: readonly ClimbBlock[];
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

/** More tracks than these are not named on each page of each of them: the page that all share names them. */
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
  const siblingsOf = new Map<Track, NamedLink[]>();
  for (const page of pages) {
    const own = siblingsOf.get(page.track) ?? [];
    own.push(link(page));
    siblingsOf.set(page.track, own);
  }
  return [
    ...pages.map((page) => {
      const all = shared.find((one) => one.pages.includes(page));
      const data = {
        ...climbData([page], page, context),
        ...(all && {inAll: {permalink: all.permalink, count: all.pages.length}}),
        inTracks: all && all.pages.length <= namedAtMost ? all.pages.map(inTrack) : [],
        siblings: siblingsOf.get(page.track) ?? [],
      };
      return {permalink: page.permalink, data};
    }),
    ...shared.map((one) => ({
      permalink: one.permalink,
      data: {
        ...climbData(one.pages, one, context),
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

function climbData(
  pages: readonly AreaPage[],
  {name, emoji}: Pick<AreaPage, 'name' | 'emoji'>,
  context: Context,
): Pick<AreaPageData, 'name' | 'emoji' | 'levels' | 'blocks' | 'tracks'> {
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
