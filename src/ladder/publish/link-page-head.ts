import type {Language} from '../language';
import {idSource} from '../links/id-pattern';
import type {Accent} from '../owner/accent';
import {contentSecurityPolicy} from './content-security-policy';
import {markup, script, type Markup} from './markup';

/** What the pages of links need to know of the site. */
export interface LinkSite {
  readonly title: string;
  /** `https://ladder.example.org`; '' where it is not known. */
  readonly url: string;
  /** `/` or `/career-ladder/` */
  readonly baseUrl: string;
  readonly language: Language;
  /** Where its icon is, below the base URL. */
  readonly icon: string;
  /** The color of its owner, if they have one. */
  readonly accent?: Accent | undefined;
}

/**
 * Goes straight on where nothing needs to be shown. The same text on every page, so that a content security policy can
 * name it by its hash. It runs before anything is painted; the page stays as it is without it.
 */
const linkScript = `(d=>{try{for(const k of Object.keys(localStorage))if(/^theme(-|$)/.test(k)&&/^(light|dark)$/.test(localStorage[k]))d.dataset.theme=localStorage[k]}catch{}const{go,straight}=d.dataset;if(go&&straight.split(' ').includes(location.hash.slice(1)||'1'))location.replace(go)})(document.documentElement)`;

/** On a page that is gone: an old fragment leads to what became of that section, an id to the page of its link. */
export const fragmentScript = `(b=>{const f=decodeURIComponent(location.hash.slice(1)),e=f&&document.getElementById(f);if(e&&e.href)location.replace(e.href);else if(/^${idSource}$/.test(f))location.replace(b+f+'/')})(document.documentElement.dataset.links)`;

/** The file of the style sheet, beside the pages of links. */
export const linkStyleFile = 'link.css';

export function meta(name: string, content: string): Markup {
  return markup`<meta name="${name}" content="${content}">`;
}

export function property(name: string, content: string): Markup {
  return markup`<meta property="${name}" content="${content}">`;
}

const heads = new Map<string, Markup>();

/** What the heads of all pages have in common, made once: there are dozens of pages for each of the ladder. */
export function headOfAll(site: LinkSite, hasFragments: boolean): Markup {
  const key = JSON.stringify([site, hasFragments]);
  const known = heads.get(key);
  if (known !== undefined) return known;
  const head = markup`${[markup`<meta charset="utf-8">`, policyOf(linkScript, ...(hasFragments ? [fragmentScript] : [])), script(linkScript), meta('viewport', 'width=device-width,initial-scale=1'), meta('color-scheme', 'light dark'), property('og:type', 'article'), property('og:site_name', site.title), meta('twitter:card', 'summary'), markup`<link rel="icon" href="${site.baseUrl}${site.icon}">`, markup`<link rel="stylesheet" href="${site.baseUrl}s/${linkStyleFile}">`]}`;
  heads.set(key, head);
  return head;
}

/** Says the language of a page, and how it runs where that is not from left to right. */
export function languageAttributes({locale, direction}: Language): Markup {
  return direction === 'rtl' ? markup` lang="${locale}" dir="rtl"` : markup` lang="${locale}"`;
}

/** The policy of a page that is written here. */
export function policyOf(...inlineScripts: readonly string[]): Markup {
  return markup`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({inlineScripts, inlineStyles: [], styleAttributes: []})}">`;
}
