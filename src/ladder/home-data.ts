import type {Audience, Ladder} from './model';
import {trackData, type TrackData} from './track-data';

/** What the home page shows: the grid of levels, and where its doors lead. */
export interface HomeData {
  readonly tracks: readonly (Pick<TrackData, 'name' | 'permalink'> & {
    readonly levels: readonly Pick<TrackData['levels'][number], 'rank' | 'role' | 'permalink'>[];
  })[];
  /** The guides written for each reader, in the order of their files. */
  readonly guides: Readonly<Record<Audience, readonly Guide[]>>;
  /** The ladder's own README, if it has one. */
  readonly about: Guide | undefined;
}

interface Guide {
  readonly title: string;
  readonly permalink: string;
}

/** The data of the home page. */
export function homeData(ladder: Ladder): HomeData {
  const guide = ({title, permalink}: Ladder['pages'][number]): Guide => ({title, permalink});
  const guidesFor = (audience: Audience): Guide[] =>
    ladder.pages.filter(({frontMatter}) => frontMatter.audience?.includes(audience)).map(guide);
  const about = ladder.pages.find(({path}) => /^(?:readme|index)\.md$/iu.test(path));
  return {
    tracks: ladder.tracks.map(trackData).map(({name, permalink, levels}) => ({
      name,
      permalink,
      levels: levels.map(({rank, role, permalink: levelPermalink}) => ({
        rank,
        role,
        permalink: levelPermalink,
      })),
    })),
    guides: {
      engineer: guidesFor('engineer'),
      manager: guidesFor('manager'),
      contributor: guidesFor('contributor'),
    },
    about: about && guide(about),
  };
}
