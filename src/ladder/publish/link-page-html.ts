import type {Destination, LinkEnd, LinkPage, ShownWording} from '../links/link-page';
import type {Day} from '../links/registry';
import type {Language, Say} from '../language';
import type {MarkedWords} from '../word-differences';
import {
  fragmentScript,
  headOfAll,
  languageAttributes,
  meta,
  property,
  type LinkSite,
} from './link-page-head';
import {Markup, markup, script, type Part} from './markup';
import {shorten} from '../shorten';

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
  const description = describeEnd(page, trail, site.language);
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
  return markup`<!doctype html><html${languageAttributes(site.language)}${going}${leading}>${head}${body}</html>`
    .html;
}

type Href = (destination: Destination) => string;

function hrefOf({baseUrl}: LinkSite): Href {
  return ({address}) => encodeURI(`${baseUrl}${address.slice(1)}`);
}

function kindName(kind: LinkPage['kind'], say: Say): string {
  const names = {
    page: say`A page of the ladder`,
    section: say`A section`,
    expectation: say`An expectation`,
    example: say`An example`,
    item: say`A line`,
  };
  return names[kind];
}

/** Words after what they are about: `Testing: I choose …`. */
function labelled({concern}: LinkPage, words: string): string {
  return concern === undefined ? words : `${concern}: ${words}`;
}

function describeEnd(page: LinkPage, trail: string, language: Language): string {
  const {say} = language;
  const {kind, end} = page;
  const [words, name] = [labelled(page, page.words), kindName(kind, say)];
  const what = trail ? say`“${words}” ${name} in ${trail}` : say`“${words}” ${name}`;
  if (end.kind === 'gone') return say`${what}. Removed on ${written(end.ended, language)}.`;
  if (end.kind === 'choice')
    return say`${what}. Since ${written(end.ended, language)} it is in several places.`;
  return say`${what}.`;
}

function bodyOf(page: LinkPage, href: Href, {baseUrl, language}: LinkSite): Part {
  const {say} = language;
  const {end, wordings, straight, words, trail} = page;
  if (end.kind === 'here' && end.self && straight.length === wordings.length) {
    const since = wordings[0]?.date ?? '';
    return [
      trailLine(trail),
      headingOf(page, words),
      goLine(end, href, say),
      markup`<p class="soft" id="1">${say`In these words since ${written(since, language)}.`}</p>`,
    ];
  }
  // Without a number in the address, a link is to the first wording; of what is gone the last words are remembered.
  const shown = end.kind === 'here' ? wordings : wordings.toReversed();
  return [
    shown.map((wording) => wordingSection(wording, page, href, language)),
    wordings.length > 1 ? allWordings(wordings, language) : undefined,
    end.kind === 'here'
      ? undefined
      : markup`<p><a href="${baseUrl}">${say`To the whole ladder`}</a></p>`,
  ];
}

/** What a link to one wording has to say. Style sheets show the one that was followed. */
function wordingSection(
  wording: ShownWording,
  page: LinkPage,
  href: Href,
  language: Language,
): Markup {
  const {say} = language;
  const {number, text, change, until, date} = wording;
  const end = wording.end ?? page.end;
  const section = (...children: readonly Part[]): Markup =>
    markup`<section class="wording" id="${number}">${children}</section>`;
  if (end.kind !== 'here')
    return section(
      trailLine(wording.trail),
      markup`<h1>${text}</h1>`,
      endLines(end, page, href, language, number === page.wordings.length),
    );
  if (!change)
    return section(
      trailLine(end.target.trail),
      headingOf(page, text),
      goLine(end, href, say),
      markup`<p class="soft">${say`In these words since ${written(date, language)}.`}</p>`,
    );
  const {levels, then, now} = change;
  const place = end.target.trail.join(' › ');
  const before = markup`<div><dt>${levels ? say`Then, in ${levels[0]}` : say`Then`}</dt><dd>${marks(then, 'del')}</dd></div>`;
  return section(
    markup`<h1 class="sentence">${changeSentence(page.kind, change, end.self, until, language)}</h1>`,
    markup`<dl>${isSameText(change) ? undefined : before}<div><dt>${place ? say`Now, in ${place}` : say`Now, in the ladder`}</dt><dd>${marks(now, 'ins')}</dd></div></dl>`,
    goLine(end, href, say),
  );
}

/** “This line was reworded on October 3, 2026, after your link was made.” */
function changeSentence(
  kind: LinkPage['kind'],
  change: Change,
  isSelf: boolean,
  until: Day | undefined,
  language: Language,
): string {
  const {say} = language;
  const happened = happenedTo(nounOf(kind), change, isSelf, say);
  return until === undefined
    ? say`${happened}, after your link was made.`
    : say`${happened} on ${written(until, language)}, after your link was made.`;
}

function happenedTo(what: Noun, change: Change, isSelf: boolean, say: Say): string {
  if (!isSelf)
    return {
      line: say`This line became part of another`,
      section: say`This section became part of another`,
      page: say`This page became part of another`,
    }[what];
  const [from, to] = change.levels ?? [];
  if (from !== undefined && to !== undefined && isSameText(change))
    return {
      line: say`This line moved from ${from} to ${to}`,
      section: say`This section moved from ${from} to ${to}`,
      page: say`This page moved from ${from} to ${to}`,
    }[what];
  return {
    line:
      to === undefined
        ? say`This line was reworded`
        : say`This line was reworded and moved to ${to}`,
    section: say`This section was renamed`,
    page: say`This page was renamed`,
  }[what];
}

type Change = NonNullable<ShownWording['change']>;

function isSameText({then, now}: Change): boolean {
  return [...then, ...now].every(({marked}) => !marked);
}

type Noun = 'line' | 'section' | 'page';

function nounOf(kind: LinkPage['kind']): Noun {
  return kind === 'page' || kind === 'section' ? kind : 'line';
}

function allWordings(wordings: readonly ShownWording[], language: Language): Markup {
  const {say, counted} = language;
  const items = wordings.toReversed().map(({number, date, trail, text}) => {
    const [day, place] = [written(date, language), trail.join(' › ')];
    const since = place === '' ? say`Since ${day}` : say`Since ${day}, in ${place}`;
    return markup`<li value="${number}"><p>${text}</p><p class="soft">${since}</p></li>`;
  });
  const {length: count} = wordings;
  return markup`<details><summary>${counted(count)`All ${count} wordings`}</summary><ol reversed>${items}</ol></details>`;
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

function goLine(end: Extract<LinkEnd, {kind: 'here'}>, href: Href, say: Say): Markup {
  return markup`<p><a class="go" href="${href(end.target)}">${say`Read it in the ladder`}</a></p>`;
}

function endLines(
  end: Exclude<LinkEnd, {kind: 'here'}>,
  {kind, stoodIn}: LinkPage,
  href: Href,
  language: Language,
  isLast: boolean,
): Part {
  const {say} = language;
  if (end.kind === 'choice') {
    const choice = end.among.map((one) => markup`<li>${destinationLines(one, href)}</li>`);
    return markup`<p class="notice">${say`Since ${written(end.ended, language)}, these words are in more than one place. Only the person who made the link can say which one was meant.`}</p><ul class="choice">${choice}</ul>`;
  }
  const day = written(end.ended, language);
  const removed = {
    line: say`This line was removed from the ladder on ${day}.`,
    section: say`This section was removed from the ladder on ${day}.`,
    page: say`This page was removed from the ladder on ${day}.`,
  }[nounOf(kind)];
  const places = stoodIn.flatMap((place, index) => [
    index === 0 ? '' : ' › ',
    markup`<a href="${href(place)}">${[...place.trail.slice(0, 1 - index), place.words].join(', ')}</a>`,
  ]);
  return [
    markup`<p class="notice">${removed}${isLast ? '' : ` ${say`Above is what it said when your link was made.`}`}</p>`,
    end.likely
      ? markup`<h2>${say`What may be meant now`}</h2><div class="likely">${destinationLines(end.likely, href)}</div>`
      : markup`<p>${say`Nothing in the ladder is much like it now.`}</p>`,
    places.length > 0 ? markup`<p>${placed(say, places)}</p>` : undefined,
  ];
}

/** “It stood in Flowers, L2 Planter › Beds.” */
function placed(say: Say, places: readonly Part[]): Part {
  const [before = '', after = ''] = say`It stood in ${'\0'}.`.split('\0');
  return [before, places, after];
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
  {baseUrl, language}: LinkSite,
): Part {
  if (fragments.length === 0) return undefined;
  const links = fragments.map(
    ([fragment, {id, words}]) =>
      markup`<li><a id="${fragment}" href="${baseUrl}s/${id}/">${words}</a></li>`,
  );
  return markup`<nav aria-labelledby="parts"><h2 id="parts">${language.say`What was on this page`}</h2><ul>${links}</ul></nav>`;
}

const days = new Map<string, string>();

/** Most of a ladder is of the same few days. */
function written(date: Day, {locale, say}: Language): string {
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
