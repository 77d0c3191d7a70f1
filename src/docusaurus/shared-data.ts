import {trackPages} from '../ladder/compare/track-page';
import {homeData} from '../ladder/home-data';
import type {Language} from '../ladder/language';
import type {Page} from '../ladder/model';
import {plainFilesPage} from '../ladder/publish/plain-files-page';
import type {PlainSite} from '../ladder/publish/plain-site';
import type {Snapshot} from '../ladder/snapshot';
import {menuUnder, wholeMenu} from '../ladder/whole-menu';
import {trackDataFile} from './data-files';
import type {CompiledIsland} from './files/islands';

interface SharedDataContext {
  readonly site: {readonly baseUrl: string; readonly language: Language; readonly plain: PlainSite};
  readonly islands: readonly CompiledIsland[];
  readonly building: boolean;
}

/** The data that several pages have, or a page of the docs plugin: each file, and what is in it. */
export function sharedData(
  snapshot: Snapshot,
  {site: {baseUrl, language, plain}, islands, building}: SharedDataContext,
): (readonly [file: string, content: unknown])[] {
  const {ladder} = snapshot;
  const tracks = trackPages(ladder);
  // As with the docs plugin, the development server lists unlisted pages too, for whoever writes them.
  const isListed = ({frontMatter}: Page): boolean => !(building && frontMatter.unlisted);
  const programs = islands.map(({name, path, style}) => [
    name,
    {program: `/${path}`, ...(style && {style: `/${style.path}`})},
  ]);
  return [
    ['islands.json', Object.fromEntries(programs)],
    ['menu.json', menuUnder(baseUrl, wholeMenu(ladder, isListed))],
    ['files.json', plainFilesPage({...snapshot, registry: snapshot.links.registry, site: plain})],
    ['home.json', homeData(ladder, language)],
    ['tracks-without-page.json', tracks.filter((_, index) => !ladder.tracks[index]?.page)],
    ...ladder.tracks.map(({path}, index) => [trackDataFile(path), tracks[index] ?? {}] as const),
  ];
}
