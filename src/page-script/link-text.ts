import {shorten} from '../ladder/shorten';

/** The path that the site is served under; the compiler of this script puts it in. */
declare const SITE_BASE_URL: string;

/** What a copy control copies. */
export interface CopiedLink {
  readonly url: string;
  /** Where it leads, from the outside in: the page, the section, the words. */
  readonly trail: readonly string[];
  /** The words themselves, whole. */
  readonly words: string;
}

/** What ids look like, so that an id an author wrote by hand is not taken for one. */
export const idShape = /^[0-9a-hjkmnp-tv-z]{7,32}$/u;
const longestTitle = 80;

/** The address of the page of a link. */
export function linkAddress(id: string): string {
  return `${location.origin}${SITE_BASE_URL}s/${id}`;
}

/**
 * Reads off the page what a copy control stands for: the list item it is in, the heading it is beside, or the title.
 */
export function linkOf(control: HTMLElement): CopiedLink {
  const title = titleOfPage();
  if (control.dataset.link !== undefined) return linkOfLine(control, control.dataset.link);
  const item = control.closest<HTMLElement>('li[id]');
  const heading = control.closest<HTMLElement>(':is(h2, h3, h4, h5, h6)');
  const header = control.closest<HTMLElement>('header');
  if (item) {
    const section = headingAbove(item);
    const words = ownWords(item);
    return {url: permanent(item, control), trail: [title, section, words].filter(Boolean), words};
  }
  if (heading) {
    const words = ownWords(heading);
    const anchor = heading.parentElement?.closest('.area__head')
      ? heading.closest<HTMLElement>('.area')
      : heading.previousElementSibling;
    // Headings that the site makes by itself have an address, but no permanent link; what they head may be chosen in it.
    const url =
      anchor instanceof HTMLElement && idShape.test(anchor.id)
        ? permanent(anchor, control)
        : `${location.origin}${location.pathname}${location.search}#${heading.id}`;
    return {url, trail: [title, words].filter(Boolean), words};
  }
  const url = header ? permanent(header, control) : location.href;
  return {url, trail: [title], words: title};
}

/** The title of the page; a level’s after the name of its track, since two tracks may have the same titles. */
function titleOfPage(): string {
  const heading = document.querySelector('main h1');
  const track = heading?.querySelector('.rank')
    ? ownWords(document.querySelector('.breadcrumbs li:nth-last-child(2):not(:first-child)'))
    : '';
  return [track, ownWords(heading)].filter(Boolean).join(', ');
}

/** A line away from its page says of itself where it stands. */
function linkOfLine(control: HTMLElement, id: string): CopiedLink {
  const {level} = control.closest<HTMLElement>('[data-level]')?.dataset ?? {};
  const {section} = control.closest<HTMLElement>('[data-section]')?.dataset ?? {};
  const words = ownWords(control.closest('.line'));
  const {track} = control.closest<HTMLElement>('[data-track]')?.dataset ?? {};
  const place = [track, level].filter(Boolean).join(', ');
  const trail = [place, section, words].flatMap((part) => part || []);
  return {url: `${linkAddress(id)}#${control.dataset.wording ?? '1'}`, trail, words};
}

function permanent(element: HTMLElement, control: HTMLElement): string {
  const wording = control.dataset.wording ?? element.dataset.wording ?? '1';
  return `${linkAddress(element.id)}#${wording}`;
}

/** The words of the nearest heading above an element. */
function headingAbove(element: Element): string {
  const headings = [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6).anchored')];
  const above = headings.findLast(
    (heading) =>
      (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return ownWords(above ?? null);
}

/** An element's own words: without the lists and folds in it, and without what only decorates. */
export function ownWords(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('ul, ol, details, button, [aria-hidden]')) part.remove();
  return (copy.textContent || '').replace(/\s+/gu, ' ').trim();
}

/** The link’s title: `Support, L3 Senior Engineer › Customer success › I ship…`. */
export function titleOf({trail}: CopiedLink): string {
  return trail.map((part) => shorten(part, longestTitle)).join(' › ');
}

/** The link as rich text: the whole sentence, after its place. */
export function asHtml(link: CopiedLink): string {
  const anchor = document.createElement('a');
  anchor.href = link.url;
  anchor.textContent = link.trail.join(' › ');
  return anchor.outerHTML;
}

/** The words as a Markdown quote, and where they are from. */
export function asQuote({url, trail, words}: CopiedLink): string {
  const place = trail.length > 1 ? trail.slice(0, -1) : trail;
  return `> ${escapeMarkdown(words)}\n>\n> — [${escapeMarkdown(place.join(' › '))}](${url})\n`;
}

/** Keeps what Markdown would take for markup as it is read: at any place, and at the beginning of a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replace(/^(?:[#+-]|\d+(?=[.)]))/u, (start) =>
      /\d/u.test(start) ? `${start}\\` : `\\${start}`,
    );
}
