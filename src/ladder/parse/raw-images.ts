import type {Html, Image, PhrasingContent} from 'mdast';
import type {HtmlAttribute, HtmlTag, HtmlToken} from './html-tokens';

/** How an author has an image shown: how many pixels wide or high, and at which side of the words. */
export interface ImageLook {
  readonly width?: number;
  readonly height?: number;
  readonly align?: string;
}

declare module 'mdast' {
  interface ImageData {
    look?: ImageLook;
  }
}

/** Tags that arrange images, and say nothing themselves. */
const around = new Set([
  'p',
  'div',
  'center',
  'span',
  'picture',
  'source',
  'br',
  'figure',
  'a',
  'img',
]);

export function isImage(token: HtmlToken): token is HtmlTag {
  return token.kind === 'tag' && token.name === 'img' && !token.closing;
}

/**
 * The images of raw HTML that holds nothing else: a tag, over several lines too, a `<picture>` with its sources, some in a
 * paragraph that centers them, each perhaps in a link. They are images like any other.
 *
 * @returns undefined where there is none, or other words or tags beside them
 */
export function imagesOf(
  {value, position}: Html,
  tokens: readonly HtmlToken[],
): PhrasingContent[] | undefined {
  const isOnlyThat = tokens.every((token) => token.kind === 'tag' && around.has(token.name));
  const words = tokens.reduceRight(
    (text, {from, to}) => text.slice(0, from) + text.slice(to),
    value,
  );
  if (!isOnlyThat || words.trim() !== '' || !tokens.some(isImage)) return undefined;
  const images: PhrasingContent[] = [];
  let href: string | undefined;
  for (const tag of tokens) {
    if (tag.kind !== 'tag') continue;
    if (tag.name === 'a') href = tag.closing ? undefined : valueOf(tag, 'href')?.value;
    if (!isImage(tag)) continue;
    const [url, alt, title] = ['src', 'alt', 'title'].map((name) => valueOf(tag, name)?.value);
    if (url === undefined) return undefined;
    const image: Image = {type: 'image', url, alt, title, position, data: {look: lookOf(tag)}};
    if (images.length > 0) images.push({type: 'text', value: ' '});
    images.push(
      href === undefined ? image : {type: 'link', url: href, children: [image], position},
    );
  }
  return images;
}

function lookOf(tag: HtmlTag): ImageLook {
  const [width, height] = ['width', 'height'].map((name) =>
    Number(/^[1-9]\d*(?=(?:px)?$)/u.exec(valueOf(tag, name)?.value ?? '')),
  );
  const align = /^(?:left|right)$/iu.exec(valueOf(tag, 'align')?.value ?? '')?.[0].toLowerCase();
  return {...(width && {width}), ...(height && {height}), ...(align && {align})};
}

/** Whether the tags around images stand in the middle of the page. */
export function isCentered(tokens: readonly HtmlToken[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'tag' &&
      (token.name === 'center' ||
        (!isImage(token) && valueOf(token, 'align')?.value.toLowerCase() === 'center')),
  );
}

export function valueOf({attributes}: HtmlTag, wanted: string): HtmlAttribute | undefined {
  return attributes.find(({name, value}) => name === wanted && value !== '');
}
