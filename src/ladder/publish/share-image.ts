import {markup, type Markup} from './markup';

// cspell:ignore Thaana
/** In pixels, as chats and social sites show it. */
export const shareImageSize = {width: 1200, height: 630} as const;

const margin = 90;
const room = shareImageSize.width - 2 * margin;

/** What the picture of a shared link says. */
export interface ShareImage {
  readonly title: string;
  readonly tagline: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** A `data:` address of the owner's logo; the ladder's own mark stands where there is none. */
  readonly logo?: string | undefined;
  readonly language: string;
}

/** The bounds of a text in pixels; undefined for white space. */
export type Measure = (
  text: string,
  size: number,
  isBold: boolean,
) => {readonly x: number; readonly width: number} | undefined;

/** A character that no font has: it is drawn as every missing letter is. */
const inNoFont = '\u{f0000}';

/** Basic Latin to Latin Extended-B, which the project's own font has whole. */
const common = /[\u0021-\u024F]/u;

/** The letters of a text that the fonts lack, each once. */
export function missingLetters(text: string, measure: Measure): string[] {
  const letters = [...new Set(text.match(/\S/gu))].filter((letter) => !common.test(letter));
  if (letters.length === 0) return [];
  const lacks = measure(inNoFont, 100, true);
  return letters.filter((letter) => {
    const box = measure(letter, 100, true);
    return box !== undefined && box.width === lacks?.width && box.x === lacks.x;
  });
}

/** The picture as SVG: the mark, the title and the tagline of a site, in lines that fit. */
export function shareImageSvg(image: ShareImage, measure: Measure): string {
  const {title, tagline, accent, logo, language} = image;
  const size = [84, 68, 54].find((each) => linesOf(title, each, true, image, measure).length < 3);
  const titleSize = size ?? 44;
  const titleLines = linesOf(title, titleSize, true, image, measure).slice(0, 4);
  const taglineLines = linesOf(tagline, 34, false, image, measure).slice(0, 4);
  const isRightToLeft = new RegExp(rightToLeft, 'u').test(title);
  const x = isRightToLeft ? shareImageSize.width - margin : margin;
  const anchor = isRightToLeft ? 'end' : 'start';
  const line = (text: string, y: number, fontSize: number, isBold: boolean): Markup =>
    markup`<text x="${x}" y="${Math.round(y)}" font-family="Noto Sans" font-size="${fontSize}" font-weight="${isBold ? 700 : 400}" fill="${isBold ? '#1c2529' : '#4e5a5f'}" text-anchor="${anchor}" xml:lang="${language}">${text}</text>`;
  const firstTitle = 220 + titleSize;
  const firstTagline = firstTitle + (titleLines.length - 1) * titleSize * 1.2 + 84;
  const markX = isRightToLeft ? x - 96 : x;
  const mark =
    logo === undefined
      ? markup`<path d="M7 2.5v19M17 2.5v19M7 7h10M7 12h10M7 17h10" transform="translate(${markX - 20} 84) scale(4.6)" fill="none" stroke="${accent}" stroke-width="1.75" stroke-linecap="round"/>`
      : markup`<image href="${logo}" x="${isRightToLeft ? x - 400 : x}" y="88" width="400" height="100" preserveAspectRatio="${isRightToLeft ? 'xMax' : 'xMin'}YMid"/>`;
  const {width, height} = shareImageSize;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fbfaf6"/><rect y="${height - 14}" width="${width}" height="14" fill="${accent}"/>${mark}${titleLines.map((text, index) => line(text, firstTitle + index * titleSize * 1.2, titleSize, true))}${taglineLines.map((text, index) => line(text, firstTagline + index * 48, 34, false))}</svg>`
    .html;
}

const rightToLeft = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]`;

/** A text in lines that fit the picture, broken where its language breaks lines. */
function linesOf(
  text: string,
  size: number,
  isBold: boolean,
  {language}: ShareImage,
  measure: Measure,
): string[] {
  const isTooLong = (line: string): boolean =>
    (measure(line.trimEnd(), size, isBold)?.width ?? 0) > room;
  // To measure is what costs time here, and most titles fit.
  if (!isTooLong(text)) return [text.trim()].filter(Boolean);
  const words = new Intl.Segmenter(language, {granularity: 'word'}).segment(text);
  const lines = [''];
  for (const {segment} of words) {
    const longer = (lines.at(-1) ?? '') + segment;
    // A full stop begins no line.
    if (/[\p{L}\p{N}]/u.test(segment) && isTooLong(longer)) lines.push(segment);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((each) => each.trim()).filter(Boolean);
}
