import {renderAsync, Resvg} from '@resvg/resvg-js';
import {markup} from './markup';
import {
  missingLetters,
  shareImageSize,
  shareImageSvg,
  type Measure,
  type ShareImage,
} from './share-image';

/** The picture, and which letters no font had: the words with them are left out. */
export interface DrawnImage {
  readonly png: Uint8Array;
  readonly missing: readonly string[];
}

/**
 * Draws the picture that chats show of a link to the site.
 *
 * @param image - what it says
 * @param fontFiles - fonts, the one to be preferred first, absolute
 */
export async function drawImage(image: ShareImage, fontFiles: string[]): Promise<DrawnImage> {
  const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans'};
  const {width, height} = shareImageSize;
  const measure: Measure = (text, size, isBold) => {
    const line = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text y="200" font-family="Noto Sans" font-size="${size}" font-weight="${isBold ? 700 : 400}">${text}</text></svg>`;
    return new Resvg(line.html, {font}).getBBox();
  };
  const [ofTitle, ofTagline] = [image.title, image.tagline].map((text) =>
    missingLetters(text, measure),
  ) as [string[], string[]];
  const svg = shareImageSvg(
    {
      ...image,
      title: ofTitle.length > 0 ? '' : image.title,
      tagline: ofTagline.length > 0 ? '' : image.tagline,
    },
    measure,
  );
  const drawing = await renderAsync(svg, {font});
  return {png: drawing.asPng(), missing: [...new Set([...ofTitle, ...ofTagline])]};
}
