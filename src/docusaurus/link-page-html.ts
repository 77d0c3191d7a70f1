import type {Destination, LinkEnd, LinkPage, ShownWording} from '../ladder/links/link-page';
import type {Day} from '../ladder/links/registry';
import type {MarkedWords} from '../ladder/word-differences';
import {fragmentScript, headOfAll, meta, property, type LinkSite} from './link-page-head';
import {Markup, markup, script, type Part} from './markup';

const calendar = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});
const longestTitle = 100;

/**
 * One page, as a file.
 *
 * @param page - what it shows
 * @param site - the site it belongs to
 * @param fragments - for the old address of a page that is gone: its sections by their old fragments
 */
export function linkPageHtml(
  page: LinkPage,
  site: LinkSite,
  fragments: readonly (readonly [fragment: string, section: Destination])[] = [],
): string {
  const {words, end, straight} = page;
  const href = hrefOf(site);
  const trail = (end.kind === 'here' ? end.target : page).trail.join(' › ');
  const self = `${site.url}${site.baseUrl}s/${page.id}/`;
  const canonical =
    end.kind === 'here' ? `${site.url}${href(end.target).replace(/#.*$/u, '')}` : self;
  const description = describeEnd(page, trail);
  const going =
    end.kind === 'here'
      ? markup` data-go="${href(end.target)}" data-straight="${straight.join(' ')}"`
      : undefined;
  const leading = fragments.length > 0 ? markup` data-links="${site.baseUrl}s/"` : undefined;
  const head = [
    headOfAll(site, fragments.length > 0),
    markup`<title>${[shorten(words), trail, site.title].filter(Boolean).join(' · ')}</title>`,
    meta('description', description),
    property('og:title', words),
    property('og:description', description),
    property('og:url', self),
    end.kind === 'here' ? undefined : meta('robots', 'noindex'),
    markup`<link rel="canonical" href="${canonical}">`,
  ];
  const body = [
    markup`<header><a href="${site.baseUrl}">${site.title}</a></header>`,
    markup`<main>${bodyOf(page, href)}${partsOf(fragments, site)}</main>`,
    fragments.length > 0 ? script(fragmentScript) : undefined,
  ];
  return markup`<!doctype html><html lang="en"${going}${leading}>${head}${body}</html>`.html;
}

type Href = (destination: Destination) => string;

function hrefOf({baseUrl}: LinkSite): Href {
  return ({address}) => encodeURI(`${baseUrl}${address.slice(1)}`);
}

const kindNames = {
  page: 'A page of the ladder',
  section: 'A section',
  expectation: 'An expectation',
  example: 'An example',
  item: 'A line',
} as const;

function describeEnd({words, kind, end}: LinkPage, trail: string): string {
  const what = `“${words}” ${kindNames[kind]}${trail && ` in ${trail}`}`;
  if (end.kind === 'gone')
    return `${what}. Removed on ${written(end.ended)}; these were its last words.`;
  if (end.kind === 'choice') return `${what}. Since ${written(end.ended)} it is in several places.`;
  return `${what}.`;
}

function bodyOf(page: LinkPage, href: Href): Part {
  const {words, end, wordings, straight} = page;
  const current = end.kind === 'here' ? end.target.words : words;
  const first = wordings[0];
  const isPlain = end.kind === 'here' && end.self && straight.length === wordings.length;
  const heading = end.kind === 'here' ? 'Then and now' : 'What it said';
  return [
    trailLine((end.kind === 'here' ? end.target : page).trail),
    markup`<h1>${current}</h1>`,
    endLines(end, href),
    isPlain
      ? markup`<p class="soft" id="1">In these words since ${written(first?.date ?? '')}.</p>`
      : markup`<section aria-labelledby="wordings"><h2 id="wordings">${heading}</h2><ol class="wordings">${wordings.toReversed().map((wording) => wordingItem(wording, page, href))}</ol></section>`,
  ];
}

function trailLine(trail: readonly string[]): Part {
  return trail.length === 0 ? undefined : markup`<p class="trail">${trail.join(' › ')}</p>`;
}

function endLines(end: LinkEnd, href: Href): Part {
  if (end.kind === 'here')
    return markup`<p><a class="go" href="${href(end.target)}">Read it in the ladder</a></p>`;
  if (end.kind === 'choice') {
    const choice = end.among.map((one) => markup`<li>${destinationLines(one, href)}</li>`);
    return markup`<p class="notice">Since ${written(end.ended)} these words are in more than one place. Which one was meant, only the person who linked them can say.</p><ul class="choice">${choice}</ul>`;
  }
  return [
    markup`<p class="notice">This was removed from the ladder on ${written(end.ended)}. Above are its last words.</p>`,
    end.likely
      ? markup`<p>What most likely took its place:</p><div class="likely">${destinationLines(end.likely, href)}</div>`
      : markup`<p>Nothing in the ladder is much like it now.</p>`,
  ];
}

function destinationLines(destination: Destination, href: Href): Part {
  const link = markup`<a href="${href(destination)}">${destination.words}</a>`;
  return [trailLine(destination.trail), link];
}

function wordingItem(wording: ShownWording, {end, wordings}: LinkPage, href: Href): Markup {
  const {number, date, trail, text, change} = wording;
  const own = wording.end ?? end;
  const since = ` since ${written(date)}${trail.length > 0 ? `, in ${trail.join(' › ')}` : ''}`;
  const heading = markup`<h3>Wording ${number} of ${wordings.length}<span class="soft">${since}</span><span class="followed">your link</span></h3>`;
  const item = (...children: readonly Part[]): Markup =>
    markup`<li id="${number}">${heading}${children}</li>`;
  const ownEnd = wording.end ? endLines(wording.end, href) : undefined;
  if (change) {
    const {levels, then, now} = change;
    return item(
      levels && markup`<p class="notice">This was at ${levels[0]}. It is at ${levels[1]} now.</p>`,
      markup`<dl><div><dt>Then</dt><dd>${marks(then, 'del')}</dd></div><div><dt>Now</dt><dd>${marks(now, 'ins')}</dd></div></dl>`,
      ownEnd,
    );
  }
  const isNow = own.kind === 'here';
  return item(
    markup`<p>${text}</p>`,
    isNow ? markup`<p class="soft">This is what it says now.</p>` : undefined,
    ownEnd,
  );
}

function marks(parts: readonly MarkedWords[], mark: 'del' | 'ins'): Part {
  const tags = {
    del: [new Markup('<del>'), new Markup('</del>')],
    ins: [new Markup('<ins>'), new Markup('</ins>')],
  }[mark];
  return parts.map(({text, marked}) => (marked ? [tags[0], text, tags[1]] : text));
}

function partsOf(
  fragments: readonly (readonly [fragment: string, section: Destination])[],
  {baseUrl}: LinkSite,
): Part {
  if (fragments.length === 0) return undefined;
  const links = fragments.map(
    ([fragment, {id, words}]) =>
      markup`<li><a id="${fragment}" href="${baseUrl}s/${id}/">${words}</a></li>`,
  );
  return markup`<nav aria-labelledby="parts"><h2 id="parts">What was on this page</h2><ul>${links}</ul></nav>`;
}

const days = new Map<Day, string>();

/** Most of a ladder is of the same few days. */
function written(date: Day): string {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = date === '' ? 'an unknown day' : calendar.format(new Date(date));
  days.set(date, day);
  return day;
}

function shorten(text: string): string {
  if (text.length <= longestTitle) return text;
  return `${text.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}
