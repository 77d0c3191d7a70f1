declare module '@generated/ladder/default/home.json' {
  import type {HomeData} from '@site/src/ladder/home-data';
  const data: HomeData;
  export default data;
}

declare module '@generated/ladder/default/tracks-without-page.json' {
  import type {TrackData} from '@site/src/ladder/track-data';
  const data: readonly TrackData[];
  export default data;
}
