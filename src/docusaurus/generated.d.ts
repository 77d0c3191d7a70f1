declare module '@generated/ladder/default/home.json' {
  import type {HomeData} from '@site/src/ladder/home-data';
  const data: HomeData;
  export default data;
}

declare module '@generated/ladder/default/tracks-without-page.json' {
  import type {TrackPageData} from '@site/src/ladder/compare/track-page';
  const data: readonly TrackPageData[];
  export default data;
}

declare module '@generated/rendering-plan.json' {
  /** Where the plan is, absolute. */
  export const planFile: string;
}

declare module '@docusaurus/core/lib/client/serverEntry' {
  import type {Rendering} from '@site/src/docusaurus/application/kept-renderings';
  const render: (parameters: {readonly pathname: string}) => Promise<Rendering>;
  export default render;
}
