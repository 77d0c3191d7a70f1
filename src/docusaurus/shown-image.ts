import {imageSize} from 'image-size';
import {readFileSync} from 'node:fs';
import type {ImageLook} from '../ladder/parse/raw-images';
import type {LinkedFile} from './linked-files';

/** How a page shows an image: its address and its size, so that nothing moves when it arrives. */
export interface ShownImage {
  readonly src: string;
  readonly width?: string;
  readonly height?: string;
  readonly align?: string;
}

/**
 * Reads an image that a page shows.
 *
 * An SVG stands in the page itself: as a file of its own a browser would run the scripts in it, opened by its address.
 *
 * @param file - the image
 * @param baseUrl - the path that the site is served under
 * @param look - how its author has it shown: always in the shape of the file
 */
export function shownImage(
  {source, address, isInLadder}: LinkedFile,
  baseUrl: string,
  look: ImageLook = {},
): ShownImage {
  const plain = {src: `${baseUrl}${address.slice(1)}`, ...(look.align && {align: look.align})};
  try {
    const bytes = readFileSync(source);
    const {width, height} = imageSize(bytes);
    const isInPage = isInLadder && /\.svg$/iu.test(source);
    const src = `data:image/svg+xml;base64,${bytes.toString('base64')}`;
    const scale = look.width ? look.width / width : look.height ? look.height / height : 1;
    const shown = (side: number): string => String(Math.round(side * scale));
    return {...plain, ...(isInPage && {src}), width: shown(width), height: shown(height)};
  } catch {
    // A format whose size is not known, or a file that has gone since the ladder was read.
    return plain;
  }
}
