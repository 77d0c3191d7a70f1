import {haveOneScale} from './equal-ranks';
import {homeTexts, type HomeTexts} from './home-texts';
import {english, type Language, type Say} from './language';
import type {Audience, Ladder, LevelFacts, Page} from './model';
import {isIndex} from './paths';
import {compareRanks, shortName} from './rank';
import {statedOrder} from './recognition/order-levels';
import {trackData, type TrackData} from './track-data';

/** What the home page shows: the levels of every track, and where its doors lead. */
export interface HomeData {
  readonly texts: HomeTexts;
  readonly tracks: readonly (Pick<TrackData, 'name' | 'permalink'> & {
    readonly levels: readonly Pick<TrackData['levels'][number], 'rank' | 'role' | 'permalink'>[];
  })[];
  /**
   * The ranks that the steps of all tracks stand at, from the lowest; none where tracks count their levels each for itself:
   * equal numbers of two such tracks are not equal ranks, and each is a list.
   */
  readonly ranks: readonly string[];
  /** What one could ask of this very ladder: an area or a concern at one of its ranks. */
  readonly question: string | undefined;
  /** Every page of a ladder that has no level to show. */
  readonly pages: readonly Guide[];
  /** The guides written for each reader, in the order that they state, as in the menu. */
  readonly guides: Readonly<Record<Audience, readonly Guide[]>>;
  /** The ladder's own README, if it has one. */
  readonly about: Guide | undefined;
}

interface Guide {
  readonly title: string;
  readonly permalink: string;
}

/** The data of the home page. */
export function homeData(ladder: Ladder, {say}: Language = english): HomeData {
  const guide = ({title, permalink}: Ladder['pages'][number]): Guide => ({title, permalink});
  const placeOf = (page: Page): number => statedOrder(page) ?? Number.MAX_VALUE;
  const inOrder = ladder.pages.toSorted((a, b) => placeOf(a) - placeOf(b));
  const guidesFor = (audience: Audience): Guide[] =>
    inOrder.filter(({frontMatter}) => frontMatter.audience?.includes(audience)).map(guide);
  const about = ladder.pages.find(({path}) => isIndex(path) && !path.includes('/'));
  return {
    texts: ladder.owner.doors ? {doors: ladder.owner.doors} : homeTexts(say),
    tracks: ladder.tracks.map(trackData).map(({name, permalink, levels}) => ({
      name,
      permalink,
      levels: levels.map(({rank, role, permalink: levelPermalink}) => ({
        rank,
        role,
        permalink: levelPermalink,
      })),
    })),
    ranks: ranksOf(ladder),
    question: questionOf(ladder, say),
    pages:
      ladder.tracks.length > 0
        ? []
        : ladder.pages.filter(({frontMatter}) => !frontMatter.unlisted).map(guide),
    guides: {
      engineer: guidesFor('engineer'),
      manager: guidesFor('manager'),
      contributor: guidesFor('contributor'),
    },
    about: about && guide(about),
  };
}

function ranksOf({tracks}: Ladder): string[] {
  const ranks = tracks.flatMap(({levels}) => levels.map(({level}) => level.rank));
  return haveOneScale(tracks)
    ? [...new Set(ranks.toSorted(compareRanks).map(({text}) => text))]
    : [];
}

/** Of the level in the middle of the first track: the concern, or else the area, that most of the track's levels share. */
function questionOf({tracks}: Ladder, say: Say): string | undefined {
  const levels = tracks[0]?.levels ?? [];
  const middle = levels[Math.floor(levels.length / 2)]?.level;
  if (!middle) return undefined;
  const mostShared = (names: (level: LevelFacts) => readonly string[]): string | undefined => {
    const sharedBy = (name: string): number =>
      levels.filter(({level}) => names(level).includes(name)).length;
    return names(middle).toSorted((a, b) => sharedBy(b) - sharedBy(a))[0];
  };
  const subject =
    mostShared(({areas}) =>
      areas.flatMap(({statements}) => statements.flatMap(({concern}) => concern ?? [])),
    ) ?? mostShared(({areas}) => areas.map(({name}) => name));
  return subject && say`${subject} at ${shortName(middle)}`;
}
