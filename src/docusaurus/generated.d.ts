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

declare module '@generated/ladder/default/islands.json' {
  import type {IslandName} from '@site/src/ladder/island-names';
  /** Where each island's program is, and the style sheet that comes with it, below the base URL. */
  const data: Readonly<Record<IslandName, {readonly program: string; readonly style?: string}>>;
  export default data;
}

declare module '@generated/ladder/default/menu.json' {
  import type {MenuItem} from '@site/src/ladder/menu';
  const data: readonly MenuItem[];
  export default data;
}

declare module '@generated/ladder/default/files.json' {
  import type {PlainFilesPage} from '@site/src/ladder/publish/plain-files-page';
  const data: PlainFilesPage;
  export default data;
}

declare module '@generated/ladder/default/last-changes.json' {
  import type {LastChangeOfPages} from '@site/src/ladder/changes/last-change-of-pages';
  const data: LastChangeOfPages;
  export default data;
}
