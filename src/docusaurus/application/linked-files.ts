import {getFileLoaderUtils} from '@docusaurus/utils';
import {extname, join} from 'node:path';
import type {Page} from '../../ladder/model';
import {resolveReference} from '../../ladder/references';
import type {Snapshot} from '../../workspace/workspace';

type LinkingLadder = Pick<Snapshot, 'ladder' | 'around'>;

/**
 * The images and files that pages of the ladder show or link to, as the bundler is asked for them.
 *
 * Docusaurus lets the browser's half of a build write them. That half does not see static pages any more, so it is told
 * by this list; the requests are those that the pages themselves make, or the files would get other names.
 *
 * @param snapshot - the ladder
 * @param folder - its folder, absolute
 * @param assetFolder - where the site's static files are, absolute
 */
export function linkedFileRequests(
  snapshot: LinkingLadder,
  folder: string,
  assetFolder: string,
): string[] {
  const {loaders} = getFileLoaderUtils(false);
  const requests = linkedFiles(snapshot, folder, assetFolder).map(({file, kind}) => {
    if (kind === 'image') return `${loaders.inlineMarkdownImageFileLoader}${file}`;
    // The bundler would read JSON itself; this is how Docusaurus keeps it from that.
    const raw = extname(file) === '.json' ? `${file.replace('.json', '.raw')}!=` : '';
    return `${raw}${loaders.inlineMarkdownLinkFileLoader}${file}`;
  });
  return [...new Set(requests)].toSorted();
}

/** The images that pages of the ladder show, absolute, each once; parameters as above. */
export function shownImages(snapshot: LinkingLadder, folder: string, assets: string): string[] {
  const images = linkedFiles(snapshot, folder, assets).filter(({kind}) => kind === 'image');
  return [...new Set(images.map(({file}) => file))].toSorted();
}

interface LinkedFile {
  readonly file: string;
  readonly kind: Page['links'][number]['kind'];
}

function linkedFiles(
  {ladder, around}: LinkingLadder,
  folder: string,
  assetFolder: string,
): LinkedFile[] {
  return ladder.pages.flatMap((page) =>
    page.links.flatMap(({url, kind}) => {
      const destination = resolveReference(url, page.path, around, kind);
      const file = fileOf(destination, url);
      return file === undefined ? [] : [{file, kind}];
    }),
  );

  function fileOf(destination: ReturnType<typeof resolveReference>, url: string) {
    if (destination.kind === 'file') return join(folder, destination.path);
    const path = /^\/(?!\/)([^?#]*)/u.exec(url)?.[1];
    const isAsset = destination.kind === 'elsewhere' && path !== undefined;
    return isAsset ? join(assetFolder, decodeURI(path)) : undefined;
  }
}
