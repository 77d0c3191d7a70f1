import type {Destination, LinkPage} from '../links/link-page';
import type {Day} from '../links/registry';
import type {Language} from '../language';
import {markup, type Markup, type Part} from './markup';
import type {LinkSite} from './link-page-head';

/** The address of a page, as a browser needs it. */
export type Href = (destination: Destination) => string;

export function hrefOf({baseUrl}: LinkSite): Href {
  return ({address}) => encodeURI(`${baseUrl}${address.slice(1)}`);
}

/** What a link is to, as sentences name it. */
export type Noun = 'line' | 'section' | 'page';

export function nounOf(kind: LinkPage['kind']): Noun {
  return kind === 'page' || kind === 'section' ? kind : 'line';
}

/** The words, after the label that says what they are about. */
export function headingOf({concern}: LinkPage, words: string): Markup {
  const label =
    concern === undefined ? undefined : markup`<span class="concern">${concern}:</span> `;
  return markup`<h1>${label}${words}</h1>`;
}

/** Where it stands, from the outside in. */
export function trailLine(trail: readonly string[]): Part {
  return trail.length === 0 ? undefined : markup`<p class="trail">${trail.join(' › ')}</p>`;
}

/** A place in the ladder, and the link to it. */
export function destinationLines(destination: Destination, href: Href): Part {
  const link = markup`<a href="${href(destination)}">${destination.words}</a>`;
  return [trailLine(destination.trail), link];
}

const days = new Map<string, string>();

/** A day in words; most of a ladder is of the same few days. */
export function dateInWords(date: Day, {locale, say}: Language): string {
  const key = `${locale} ${date}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = date === '' ? say`an unknown day` : calendarOf(locale).format(new Date(date));
  days.set(key, day);
  return day;
}

function calendarOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
}
