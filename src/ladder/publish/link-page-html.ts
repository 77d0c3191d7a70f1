import type {Destination, LinkEnd, LinkPage, ShownWording} from '../links/link-page';
import type {Day} from '../links/registry';
import type {MarkedWords} from '../word-differences';
import {fragmentScript, headOfAll, meta, property, type LinkSite} from './link-page-head';
import {Markup, markup, script, type Part} from './markup';
import {shorten} from '../shorten';

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
  const {end, straight} = page;
  const words = labelled(page, page.words);
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
    markup`<title>${[shorten(words, longestTitle), trail, site.title].filter(Boolean).join(' · ')}</title>`,
    meta('description', description),
    property('og:title', words),
    property('og:description', description),
    site.url === '' ? undefined : property('og:url', self),
    end.kind === 'here' ? undefined : meta('robots', 'noindex'),
    markup`<link rel="canonical" href="${canonical}">`,
  ];
  const body = [
    markup`<header><a href="${site.baseUrl}">${site.title}</a></header>`,
    markup`<main>${bodyOf(page, href, site)}${partsOf(fragments, site)}</main>`,
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

/** Words after what they are about: `Testing: I choose …`. */
function labelled({concern}: LinkPage, words: string): string {
  return concern === undefined ? words : `${concern}: ${words}`;
}

function describeEnd(page: LinkPage, trail: string): string {
  const {kind, end} = page;
  const what = `“${labelled(page, page.words)}” ${kindNames[kind]}${trail && ` in ${trail}`}`;
  if (end.kind === 'gone') return `${what}. Removed on ${written(end.ended)}.`;
  if (end.kind === 'choice') return `${what}. Since ${written(end.ended)} it is in several places.`;
  return `${what}.`;
}

function bodyOf(page: LinkPage, href: Href, {baseUrl}: LinkSite): Part {
  const {end, wordings, straight, words, trail} = page;
  if (end.kind === 'here' && end.self && straight.length === wordings.length) {
    const since = wordings[0]?.date ?? '';
    return [
      trailLine(trail),
      headingOf(page, words),
      goLine(end, href),
      markup`<p class="soft" id="1">In these words since ${written(since)}.</p>`,
    ];
  }
  // Without a number in the address, a link is to the first wording; of what is gone the last words are remembered.
  const shown = end.kind === 'here' ? wordings : wordings.toReversed();
  return [
    shown.map((wording) => wordingSection(wording, page, href)),
    wordings.length > 1 ? allWordings(wordings) : undefined,
    end.kind === 'here' ? undefined : markup`<p><a href="${baseUrl}">To the whole ladder</a></p>`,
  ];
}

/** What a link to one wording has to say. Style sheets show the one that was followed. */
function wordingSection(wording: ShownWording, page: LinkPage, href: Href): Markup {
  const {number, text, change, until, date} = wording;
  const end = wording.end ?? page.end;
  const section = (...children: readonly Part[]): Markup =>
    markup`<section class="wording" id="${number}">${children}</section>`;
  if (end.kind !== 'here')
    return section(
      trailLine(wording.trail),
      markup`<h1>${text}</h1>`,
      endLines(end, page, href, number === page.wordings.length),
    );
  if (!change)
    return section(
      trailLine(end.target.trail),
      headingOf(page, text),
      goLine(end, href),
      markup`<p class="soft">In these words since ${written(date)}.</p>`,
    );
  const {levels, then, now} = change;
  const before = markup`<div><dt>Then${levels && markup`, in ${levels[0]}`}</dt><dd>${marks(then, 'del')}</dd></div>`;
  return section(
    markup`<h1 class="sentence">${changeSentence(page.kind, change, end.self, until)}</h1>`,
    markup`<dl>${isSameText(change) ? undefined : before}<div><dt>Now, in ${end.target.trail.join(' › ') || 'the ladder'}</dt><dd>${marks(now, 'ins')}</dd></div></dl>`,
    goLine(end, href),
  );
}

/** “This line was reworded on October 3, 2026, after your link was made.” */
function changeSentence(
  kind: LinkPage['kind'],
  change: Change,
  isSelf: boolean,
  until: Day | undefined,
): string {
  const what = nounOf(kind);
  const {levels} = change;
  const happened = !isSelf
    ? 'became part of another'
    : levels && isSameText(change)
      ? `moved from ${levels[0]} to ${levels[1]}`
      : what === 'line'
        ? `was reworded${levels ? ` and moved to ${levels[1]}` : ''}`
        : 'was renamed';
  return `This ${what} ${happened}${until === undefined ? '' : ` on ${written(until)}`}, after your link was made.`;
}

type Change = NonNullable<ShownWording['change']>;

function isSameText({then, now}: Change): boolean {
  return [...then, ...now].every(({marked}) => !marked);
}

function nounOf(kind: LinkPage['kind']): string {
  return kind === 'page' || kind === 'section' ? kind : 'line';
}

function allWordings(wordings: readonly ShownWording[]): Markup {
  const items = wordings
    .toReversed()
    .map(
      ({number, date, trail, text}) =>
        markup`<li value="${number}"><p>${text}</p><p class="soft">Since ${written(date)}${trail.length > 0 ? `, in ${trail.join(' › ')}` : ''}</p></li>`,
    );
  return markup`<details><summary>All ${wordings.length} wordings</summary><ol reversed>${items}</ol></details>`;
}

/** The words, after the label that says what they are about. */
function headingOf({concern}: LinkPage, words: string): Markup {
  const label =
    concern === undefined ? undefined : markup`<span class="concern">${concern}:</span> `;
  return markup`<h1>${label}${words}</h1>`;
}

function trailLine(trail: readonly string[]): Part {
  return trail.length === 0 ? undefined : markup`<p class="trail">${trail.join(' › ')}</p>`;
}

function goLine(end: Extract<LinkEnd, {kind: 'here'}>, href: Href): Markup {
  return markup`<p><a class="go" href="${href(end.target)}">Read it in the ladder</a></p>`;
}

function endLines(
  end: Exclude<LinkEnd, {kind: 'here'}>,
  {kind, stoodIn}: LinkPage,
  href: Href,
  isLast: boolean,
): Part {
  if (end.kind === 'choice') {
    const choice = end.among.map((one) => markup`<li>${destinationLines(one, href)}</li>`);
    return markup`<p class="notice">Since ${written(end.ended)}, these words are in more than one place. Only the person who made the link can say which one was meant.</p><ul class="choice">${choice}</ul>`;
  }
  const places = stoodIn.flatMap((place, index) => [
    index === 0 ? '' : ' › ',
    markup`<a href="${href(place)}">${[...place.trail.slice(0, 1 - index), place.words].join(', ')}</a>`,
  ]);
  return [
    markup`<p class="notice">This ${nounOf(kind)} was removed from the ladder on ${written(end.ended)}.${isLast ? '' : ' Above is what it said when your link was made.'}</p>`,
    end.likely
      ? markup`<h2>What may be meant now</h2><div class="likely">${destinationLines(end.likely, href)}</div>`
      : markup`<p>Nothing in the ladder is much like it now.</p>`,
    places.length > 0 ? markup`<p>It stood in ${places}.</p>` : undefined,
  ];
}

function destinationLines(destination: Destination, href: Href): Part {
  const link = markup`<a href="${href(destination)}">${destination.words}</a>`;
  return [trailLine(destination.trail), link];
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
