import {h} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import type {ElementContent} from 'hast';
import type {Destination, LinkEnd, LinkPage, ShownWording} from '../ladder/links/link-page';
import type {Day} from '../ladder/links/registry';
import type {MarkedWords} from '../ladder/word-differences';
import {compact, fragmentScript, headOfAll, meta, property, type LinkSite} from './link-page-head';

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
          {type: 'raw', value: headOfAll(site, fragments.length > 0)},
          h('title', [shorten(words), trail, site.title].filter(Boolean).join(' · ')),
          meta('description', description),
          property('og:title', words),
          property('og:description', description),
          property('og:url', self),
          ...(end.kind === 'here' ? [] : [meta('robots', 'noindex')]),
          h('link', {rel: 'canonical', href: canonical}),
        ]),
        h('body', [
          h('header', [h('a', {href: site.baseUrl}, site.title)]),
          h('main', [...bodyOf(page, href), ...partsOf(fragments, site)]),
          ...(fragments.length > 0 ? [h('script', fragmentScript)] : []),
        ]),
      ],
    ),
  ];
  return toHtml({type: 'root', children: root}, {...compact, allowDangerousHtml: true});
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
