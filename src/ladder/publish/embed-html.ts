import type {Language} from '../language';
import {shorten} from '../shorten';
import {sourceHash} from './content-security-policy';
import {languageAttributes} from './link-page-head';
import {Markup, markup, type Part} from './markup';

/** A line, an area or a level as another page shows it in a frame. */
export interface Embed {
  /** The permanent link. */
  readonly link: string;
  /** Where it stands, from the outside in. */
  readonly trail: readonly string[];
  /** Its title, or the words of a line. */
  readonly words: string;
  /** What a line is about. */
  readonly concern?: string | undefined;
  /** What is said of it before its lines. */
  readonly summary?: string | undefined;
  /** The lines of an area, the facts of a level. */
  readonly lines: readonly {readonly label?: string | undefined; readonly text: string}[];
  /** What became of it, where it is gone. */
  readonly notice?: string | undefined;
}

/** The site, as a frame of it names it. */
export interface EmbedSite {
  readonly title: string;
  readonly language: Language;
}

/** In bytes; a page that shows a dozen of them loads no more than one of its pictures. */
export const largestEmbed = 4096;
const longestText = 600;

/** It has no colors of its own: the browser gives it those of the scheme that the page around it is in. */
const embedStyle =
  ':root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0;padding:.75rem 1rem;border:1px solid GrayText;border-radius:.5rem}h1{font-size:1rem;margin:0;overflow-wrap:anywhere}h1.line{font-weight:400}p,ul{margin:.25rem 0}ul{padding-inline-start:1.25rem}.soft{font-size:.875rem}';

/** It shows words in its own style, and does nothing else. */
const embedPolicy = `default-src 'none'; style-src ${sourceHash(embedStyle)}; base-uri 'none'; form-action 'none'`;

/**
 * A page without a script, for a frame in a wiki or a goal. What has no room in {@link largestEmbed} bytes is behind its
 * link.
 *
 * @param embed - what it shows
 * @param site - whose it is
 */
export function embedHtml(embed: Embed, site: EmbedSite): string {
  for (let count = embed.lines.length; ; count -= 1) {
    const html = written(embed, count, site);
    if (count === 0 || Buffer.byteLength(html) <= largestEmbed) return html;
  }
}

function written(
  {link, trail, words, concern, summary, lines, notice}: Embed,
  count: number,
  {title, language}: EmbedSite,
): string {
  const {say} = language;
  const isLine = lines.length === 0 && summary === undefined;
  const label = concern === undefined ? undefined : markup`<b>${concern}:</b> `;
  const rest = lines.length - count;
  const paragraph = (text: Part, name = ''): Markup =>
    name === '' ? markup`<p>${text}</p>` : markup`<p class="${name}">${text}</p>`;
  const more = rest > 0 ? ` (${say`${rest} more`})` : '';
  return markup`<!doctype html><html${languageAttributes(language)}><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${embedPolicy}"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${shorten(words, 100)}</title><link rel="canonical" href="${link}"><style>${new Markup(embedStyle)}</style><h1${isLine ? markup` class="line"` : undefined}>${label}${shorten(words, longestText)}</h1>${[
    notice === undefined ? undefined : paragraph(notice),
    summary === undefined ? undefined : paragraph(shorten(summary, longestText)),
    count === 0
      ? undefined
      : markup`<ul>${lines
          .slice(0, count)
          .map(
            (line) =>
              markup`<li>${line.label === undefined ? undefined : markup`<b>${line.label}:</b> `}${shorten(line.text, longestText)}</li>`,
          )}</ul>`,
    paragraph(
      markup`${trail.length > 0 ? `${shorten(trail.join(' › '), 200)} · ` : undefined}<a href="${link}" target="_top">${say`Read it in ${shorten(title, 100)}`}</a>${more}`,
      'soft',
    ),
  ]}</html>`.html;
}
