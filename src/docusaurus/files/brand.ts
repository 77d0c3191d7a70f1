import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, extname, join} from 'node:path';
import {accentProperties, type Accent} from '../../ladder/owner/accent';
import {assetFile} from '../../workspace/owner-file';
import type {ProjectSettings} from '../read-settings';
import {dataAddress, drawShareImage} from './share-image';
import type {PublishedFile} from './published-file';

/** The ladder's own color, on a light screen: as in `src/css/foundation.css`. */
const ownAccent = '#17494d';

type Named = 'logo' | 'image' | 'font' | 'accent' | 'title' | 'tagline' | 'language';
type Brand = Pick<ProjectSettings, Named | 'assetFolder' | 'folder' | 'ownerFile'>;

/** Where a file that the owner names is on disk; undefined for no name. */
function find(name: string | undefined, brand: Brand): string | undefined {
  return name && assetFile(name, [brand.assetFolder, brand.folder], dirname(brand.ownerFile));
}

/** Where the site has the owner's logo, below its base URL; undefined where there is none. */
export function logoPath(brand: Brand): string | undefined {
  const file = find(brand.logo, brand);
  return file && `logo${extname(file).toLowerCase()}`;
}

/** The ladder's own icon, drawn in {@link ownAccent}. */
const ownIcon = 'favicon.svg';

/** Where the site has the icon of its pages: the owner's logo, or the ladder's own icon, in the owner's color if there is one. */
export function iconPath(brand: Brand): string {
  return logoPath(brand) ?? (brand.accent ? 'icon.svg' : ownIcon);
}

/** Where the site has the picture that chats show of a link to it. */
export function shareImagePath(brand: Brand): string {
  const file = find(brand.image, brand);
  return `social-card${file ? extname(file).toLowerCase() : '.png'}`;
}

/** The marks of the site, which every page names: the logo, or the icon in the owner's color. */
export function markFiles(brand: Brand): PublishedFile[] {
  const {accent, assetFolder} = brand;
  const logo = find(brand.logo, brand);
  if (logo) return [{path: iconPath(brand), content: () => readFileSync(logo)}];
  if (!accent) return [];
  const icon = (): string =>
    readFileSync(join(assetFolder, ownIcon), 'utf8').replaceAll(ownAccent, accent.light.accent);
  return [{path: iconPath(brand), content: icon}];
}

/**
 * The picture that chats show of a link to the site, as its owner gives it or drawn, and a warning if letters are missing
 * from it.
 */
export async function shareImageFile(brand: Brand): Promise<[PublishedFile, string?]> {
  const [logo, image, font] = [brand.logo, brand.image, brand.font].map((name) =>
    find(name, brand),
  );
  const path = shareImagePath(brand);
  if (image) return [{path, content: () => readFileSync(image)}];
  const accent = brand.accent?.light.accent ?? ownAccent;
  const drawn = {...brand, accent, logo: logo && dataAddress(logo)};
  const {png, missing} = await drawShareImage(drawn, font);
  const letters = missing.slice(0, 5).join(' ');
  const note = `The picture of shared links has no words, since no font here has ${letters}: set \`font\` in ladder.yml to a font file that has them, or \`image\` to a picture.`;
  return [{path, content: () => png}, letters && note];
}

/**
 * Writes the style sheet of the owner's color.
 *
 * @param folder - of generated files, absolute
 * @returns the file; none where the owner has no color
 */
export function accentStyles(accent: Accent | undefined, folder: string): string[] {
  if (!accent) return [];
  mkdirSync(folder, {recursive: true});
  const file = join(folder, 'accent.css');
  writeFileSync(file, accentProperties(accent));
  return [file];
}
