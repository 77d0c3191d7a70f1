import {h} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import type {ElementContent} from 'hast';
import type {Destination, LinkEnd, LinkPage, ShownWording} from '../ladder/links/link-page';
import type {Day} from '../ladder/links/registry';
import type {MarkedWords} from '../ladder/word-differences';
import {contentSecurityPolicy} from './finish/content-security-policy';

/** What the pages of links need to know of the site. */
export interface LinkSite {
  readonly title: string;
  /** `https://ladder.example.org` */
  readonly url: string;
  /** `/` or `/career-ladder/` */
  readonly baseUrl: string;
}

/**
 * Goes straight on where nothing needs to be shown. The same text on every page, so that a content security policy can
 * name it by its hash. It runs before anything is painted; the page stays as it is without it.
 */
const linkScript = `(d=>{try{for(const k of Object.keys(localStorage))if(/^theme(-|$)/.test(k)&&/^(light|dark)$/.test(localStorage[k]))d.dataset.theme=localStorage[k]}catch{}const{go,straight}=d.dataset;if(go&&straight.split(' ').includes(location.hash.slice(1)||'1'))location.replace(go)})(document.documentElement)`;

/** On a page that is gone: an old fragment leads to what became of that section, an id to the page of its link. */
const fragmentScript = `(b=>{const f=decodeURIComponent(location.hash.slice(1)),e=f&&document.getElementById(f);if(e&&e.href)location.replace(e.href);else if(/^[0-9a-hjkmnp-tv-z]{7,32}$/.test(f))location.replace(b+f+'/')})(document.documentElement.dataset.links)`;

/** On the old address of a page that has another now: leads on, with what the address says beside the path. */
const movedScript = `location.replace(document.documentElement.dataset.go+location.search+location.hash)`;

/** The file of the style sheet, beside the pages of links. */
export const linkStyleFile = 'link.css';

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
  const meta = (name: string, content: string): ElementContent => h('meta', {name, content});
  const property = (name: string, content: string): ElementContent =>
    h('meta', {property: name, content});
  const root = [
    {type: 'doctype' as const},
    h(
      'html',
      {
        lang: 'en',
        ...(end.kind === 'here' && {
          'data-go': href(end.target),
          'data-straight': straight.join(' '),
        }),
        ...(fragments.length > 0 && {'data-links': `${site.baseUrl}s/`}),
      },
      [
        h('head', [
          h('meta', {charset: 'utf-8'}),
          policyOf(linkScript, ...(fragments.length > 0 ? [fragmentScript] : [])),
          h('script', linkScript),
          h('title', [shorten(words), trail, site.title].filter(Boolean).join(' · ')),
          meta('viewport', 'width=device-width,initial-scale=1'),
          meta('description', description),
          meta('color-scheme', 'light dark'),
          property('og:title', words),
          property('og:description', description),
          property('og:type', 'article'),
          property('og:site_name', site.title),
          property('og:url', self),
          meta('twitter:card', 'summary'),
          ...(end.kind === 'here' ? [] : [meta('robots', 'noindex')]),
          h('link', {rel: 'canonical', href: canonical}),
          h('link', {rel: 'icon', href: `${site.baseUrl}favicon.svg`}),
          h('link', {rel: 'stylesheet', href: `${site.baseUrl}s/${linkStyleFile}`}),
        ]),
        h('body', [
          h('header', [h('a', {href: site.baseUrl}, site.title)]),
          h('main', [...bodyOf(page, href), ...partsOf(fragments, site)]),
          ...(fragments.length > 0 ? [h('script', fragmentScript)] : []),
        ]),
      ],
    ),
  ];
  return toHtml({type: 'root', children: root}, {omitOptionalTags: true, preferUnquoted: true});
}

/**
 * The page at an old address of a page that has another now.
 *
 * @param to - its path, without the base URL
 * @param site - the site it belongs to
 */
export function movedPageHtml(to: string, site: LinkSite): string {
  const go = encodeURI(`${site.baseUrl}${to.slice(1)}`);
  const head = [
    h('meta', {charset: 'utf-8'}),
    policyOf(movedScript),
    h('script', movedScript),
    h('title', `Moved · ${site.title}`),
    h('meta', {httpEquiv: 'refresh', content: `0; url=${go}`}),
    h('meta', {name: 'viewport', content: 'width=device-width,initial-scale=1'}),
    h('meta', {name: 'robots', content: 'noindex'}),
    h('link', {rel: 'canonical', href: site.url + go}),
  ];
  const body = h('p', ['This page has ', h('a', {href: go}, 'another address'), ' now.']);
  const root = [
    {type: 'doctype' as const},
    h('html', {lang: 'en', 'data-go': go}, [h('head', head), h('body', [body])]),
  ];
  return toHtml({type: 'root', children: root}, {omitOptionalTags: true, preferUnquoted: true});
}

/** A page that is written here holds these scripts, and runs no other. */
function policyOf(...inlineScripts: readonly string[]): ElementContent {
  const facts = {inlineScripts, inlineStyles: [], styleAttributes: [], hasScriptFiles: false};
  const content = contentSecurityPolicy(facts);
  return h('meta', {httpEquiv: 'Content-Security-Policy', content});
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

function bodyOf(page: LinkPage, href: Href): ElementContent[] {
  const {words, end, wordings, straight} = page;
  const current = end.kind === 'here' ? end.target.words : words;
  const first = wordings[0];
  const isPlain = end.kind === 'here' && end.self && straight.length === wordings.length;
  return [
    ...trailLine((end.kind === 'here' ? end.target : page).trail),
    h('h1', current),
    ...endLines(end, href),
    isPlain
      ? h('p.soft', {id: '1'}, `In these words since ${written(first?.date ?? '')}.`)
      : h('section', {'aria-labelledby': 'wordings'}, [
          h('h2', {id: 'wordings'}, end.kind === 'here' ? 'Then and now' : 'What it said'),
          h(
            'ol.wordings',
            wordings.toReversed().map((wording) => wordingItem(wording, page, href)),
          ),
        ]),
  ];
}

function trailLine(trail: readonly string[]): ElementContent[] {
  return trail.length === 0 ? [] : [h('p.trail', trail.join(' › '))];
}

function endLines(end: LinkEnd, href: Href): ElementContent[] {
  if (end.kind === 'here')
    return [h('p', [h('a.go', {href: href(end.target)}, 'Read it in the ladder')])];
  if (end.kind === 'choice') {
    return [
      h(
        'p.notice',
        `Since ${written(end.ended)} these words are in more than one place. Which one was meant, only the person who linked them can say.`,
      ),
      h(
        'ul.choice',
        end.among.map((one) => h('li', destinationLines(one, href))),
      ),
    ];
  }
  return [
    h(
      'p.notice',
      `This was removed from the ladder on ${written(end.ended)}. Above are its last words.`,
    ),
    ...(end.likely
      ? [
          h('p', 'What most likely took its place:'),
          h('div.likely', destinationLines(end.likely, href)),
        ]
      : [h('p', 'Nothing in the ladder is much like it now.')]),
  ];
}

function destinationLines(destination: Destination, href: Href): ElementContent[] {
  return [...trailLine(destination.trail), h('a', {href: href(destination)}, destination.words)];
}

function wordingItem(wording: ShownWording, {end, wordings}: LinkPage, href: Href): ElementContent {
  const {number, date, trail, text, change} = wording;
  const own = wording.end ?? end;
  const heading = h('h3', [
    `Wording ${number} of ${wordings.length}`,
    h('span.soft', ` since ${written(date)}${trail.length > 0 ? `, in ${trail.join(' › ')}` : ''}`),
    h('span.followed', 'your link'),
  ]);
  const item = (...children: ElementContent[]): ElementContent =>
    h('li', {id: String(number)}, [heading, ...children]);
  if (change) {
    return item(
      ...(change.levels
        ? [h('p.notice', `This was at ${change.levels[0]}. It is at ${change.levels[1]} now.`)]
        : []),
      h('dl', [
        h('div', [h('dt', 'Then'), h('dd', marks(change.then, 'del'))]),
        h('div', [h('dt', 'Now'), h('dd', marks(change.now, 'ins'))]),
      ]),
      ...(wording.end ? endLines(wording.end, href) : []),
    );
  }
  const isNow = own.kind === 'here';
  return item(
    h('p', text),
    ...(isNow ? [h('p.soft', 'This is what it says now.')] : []),
    ...(wording.end ? endLines(wording.end, href) : []),
  );
}

function marks(parts: readonly MarkedWords[], mark: 'del' | 'ins'): ElementContent[] {
  return parts.map(({text, marked}) => (marked ? h(mark, text) : {type: 'text', value: text}));
}

function partsOf(
  fragments: readonly (readonly [fragment: string, section: Destination])[],
  {baseUrl}: LinkSite,
): ElementContent[] {
  if (fragments.length === 0) return [];
  return [
    h('nav', {'aria-labelledby': 'parts'}, [
      h('h2', {id: 'parts'}, 'What was on this page'),
      h(
        'ul',
        fragments.map(([fragment, {id, words}]) =>
          h('li', [h('a', {id: fragment, href: `${baseUrl}s/${id}/`}, words)]),
        ),
      ),
    ]),
  ];
}

function written(date: Day): string {
  return date === '' ? 'an unknown day' : calendar.format(new Date(date));
}

function shorten(text: string): string {
  if (text.length <= longestTitle) return text;
  return `${text.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}
