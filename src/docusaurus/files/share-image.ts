import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {initWasm, Resvg} from '@resvg/resvg-wasm';
import {
  missingLetters,
  shareImageSize,
  shareImageSvg,
  type Measure,
  type ShareImage,
} from '../../ladder/publish/share-image';

const fontFiles = [
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
];

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
 * @param fontFile - the owner's font for letters that the project's own lacks, absolute
 */
export async function drawShareImage(image: ShareImage, fontFile?: string): Promise<DrawnImage> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const files = fontFiles.map((file) => require.resolve(file)).concat(fontFile ?? []);
  const font = {
    fontBuffers: files.map((file) => new Uint8Array(readFileSync(file))),
    defaultFontFamily: 'Noto Sans',
  };
  const {width, height} = shareImageSize;
  const measure: Measure = (text, size, isBold) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const drawn = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text y="200" font-family="Noto Sans" font-size="${size}" font-weight="${isBold ? 700 : 400}">${escaped}</text></svg>`,
      {font},
    );
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

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** A picture as the address that holds it; undefined for a kind that the drawing cannot hold. */
export function dataAddress(file: string): string | undefined {
  const type = types[extname(file).toLowerCase()];
  return type && `data:${type};base64,${readFileSync(file).toString('base64')}`;
}
