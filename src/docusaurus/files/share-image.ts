import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {drawImage, type DrawnImage} from '../../ladder/publish/draw-share-image';
import type {ShareImage} from '../../ladder/publish/share-image';

const fontFiles = [
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
];

/**
 * Draws the picture that chats show of a link to the site.
 *
 * @param image - what it says
 * @param fontFile - the owner's font for letters that the project's own lacks, absolute
 */
export function drawShareImage(image: ShareImage, fontFile?: string): Promise<DrawnImage> {
  const own = fontFiles.map((file) => require.resolve(file));
  return drawImage(image, fontFile === undefined ? own : [...own, fontFile]);
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
