import type {Destination, LinkPage} from '../links/link-page';
import type {Language, Say} from '../language';
import {
  fragmentScript,
  headOfAll,
  languageAttributes,
  meta,
  property,
  type LinkSite,
} from './link-page-head';
import {dateInWords, hrefOf} from './link-page-parts';
import {bodyOf} from './link-page-wordings';
import {markup, script, type Part} from './markup';
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
    markup`<main>${bodyOf(page, site)}${partsOf(fragments, site)}</main>`,
    fragments.length > 0 ? script(fragmentScript) : undefined,
  ];
  return markup`<!doctype html><html${languageAttributes(site.language)}${going}${leading}>${head}${body}</html>`
    .html;
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
  if (end.kind === 'gone') return say`${what}. Removed on ${dateInWords(end.ended, language)}.`;
  if (end.kind === 'choice')
    return say`${what}. Since ${dateInWords(end.ended, language)} it is in several places.`;
  return say`${what}.`;
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
