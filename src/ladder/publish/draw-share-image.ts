import {initWasm, Resvg} from '@resvg/resvg-wasm';
import {markup} from './markup';
import {
  missingLetters,
  shareImageSize,
  shareImageSvg,
  type Measure,
  type ShareImage,
} from './share-image';

let ready: Promise<void> | undefined;

/** The picture, and which letters no font had: the words with them are left out. */
export interface DrawnImage {
  readonly png: Uint8Array;
  readonly missing: readonly string[];
}

/**
 * Draws the picture that chats show of a link to the site.
 *
 * @param image - what it says
 * @param program - that of `@resvg/resvg-wasm`, which draws
 * @param fontBuffers - fonts, the one to be preferred first
 */
export async function drawImage(
  image: ShareImage,
  program: Uint8Array<ArrayBuffer>,
  fontBuffers: Uint8Array[],
): Promise<DrawnImage> {
  ready ??= initWasm(program);
  await ready;
  const font = {fontBuffers, defaultFontFamily: 'Noto Sans'};
  const {width, height} = shareImageSize;
  const measure: Measure = (text, size, isBold) => {
    const line = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text y="200" font-family="Noto Sans" font-size="${size}" font-weight="${isBold ? 700 : 400}">${text}</text></svg>`;
    const drawn = new Resvg(line.html, {font});
    const box = drawn.getBBox();
    const bounds = box && {x: box.x, width: box.width};
    box?.free();
    drawn.free();
    return bounds;
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
  const drawing = new Resvg(svg, {font});
  const rendered = drawing.render();
  const png = rendered.asPng();
  rendered.free();
  drawing.free();
  return {png, missing: [...new Set([...ofTitle, ...ofTagline])]};
}
