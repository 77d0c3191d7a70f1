import {imageSize} from 'image-size';
import {readFileSync} from 'node:fs';
import type {LinkedFile} from './linked-files';

/** How a page shows an image: its address and its size, so that nothing moves when it arrives. */
export interface ShownImage {
  readonly src: string;
  readonly width?: string;
  readonly height?: string;
}

/**
 * Reads an image that a page shows.
 *
 * An SVG stands in the page itself: as a file of its own a browser would run the scripts in it, opened by its address.
 *
 * @param file - the image
 * @param baseUrl - the path that the site is served under
 */
export function shownImage({source, address, isInLadder}: LinkedFile, baseUrl: string): ShownImage {
  const plain = {src: `${baseUrl}${address.slice(1)}`};
  try {
    const bytes = readFileSync(source);
    const {width, height} = imageSize(bytes);
    const isInPage = isInLadder && /\.svg$/iu.test(source);
    const src = `data:image/svg+xml;base64,${bytes.toString('base64')}`;
    return {...plain, ...(isInPage && {src}), width: String(width), height: String(height)};
  } catch {
    // A format whose size is not known, or a file that has gone since the ladder was read.
    return plain;
  }
}
