import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {accentProperties} from '../../ladder/owner/accent';
import type {Snapshot} from '../../ladder/snapshot';
import {linkStyleFile, type LinkSite} from '../../ladder/publish/link-page-head';
import {linkedFiles, type Folders} from '../linked-files';
import {plainFiles} from '../../ladder/publish/plain-files';
import type {PlainSite} from '../../ladder/publish/plain-site';
import {embedFiles} from '../../ladder/publish/embed-files';
import type {CompiledIsland} from './islands';
import {linkPages} from '../../ladder/publish/link-pages';
import type {PublishedFile} from './published-file';
import {searchFiles} from './search-files';

/** What the files beside Docusaurus' pages need to know of the site. */
export interface SiteOfFiles extends LinkSite {
  /** For files that may be read outside of the site, such as `ladder.json`. */
  readonly plain: PlainSite;
}

/**
 * What the site has beside its pages: permanent links, the search index, islands, the ladder as plain files, and the files
 * that pages link to.
 *
 * @param snapshot - the ladder
 * @param site - the site it is published as
 * @param folders - where the ladder's files are
 * @param islands - the programs that act in a browser
 */
export function publishedFiles(
  snapshot: Snapshot,
  site: SiteOfFiles,
  folders: Folders,
  islands: readonly CompiledIsland[],
): PublishedFile[] {
  return [
    ...linkPages(snapshot, site),
    linkStyles(site),
    ...embedFiles(snapshot, site),
    ...searchFiles(snapshot, site.language),
    ...plainFiles({...snapshot, registry: snapshot.links.registry, site: site.plain}),
    ...islands
      .flatMap(({style, ...program}) => [program, ...(style ? [style] : [])])
      .map(({path, text}) => ({path, content: () => text})),
    ...linkedFiles(snapshot, folders)
      // An SVG that is shown stands in its page.
      .filter(({isInLadder, kind, source}) => isInLadder && !(kind === 'image' && isSvg(source)))
      .map(({source, address}) => ({
        path: decodeURIComponent(address.slice(1)),
        content: () => readFileSync(source),
      })),
  ];
}

/** The style sheet of the pages of links. */
function linkStyles({accent}: LinkSite): PublishedFile {
  const styles = join(__dirname, 'link-page.css');
  const own = accent ? accentProperties(accent) : '';
  return {path: `s/${linkStyleFile}`, content: () => readFileSync(styles, 'utf8') + own};
}

function isSvg(file: string): boolean {
  return /\.svg$/iu.test(file);
}
