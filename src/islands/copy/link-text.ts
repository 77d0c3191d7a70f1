import {escapeMarkdown} from '../../ladder/escape-markdown';
import {shorten} from '../../ladder/shorten';
import {idPattern} from '../../ladder/links/id-pattern';
import {linkAddress} from '../../page-script/link-address';
import {ownWords, trackOfPage} from '../../page-script/page-words';

/** What a copy control copies. */
export interface CopiedLink {
  readonly url: string;
  /** Where it leads, from the outside in: the page, the section. */
  readonly place: readonly string[];
  /** What a line is about; '' where it does not say so. */
  readonly concern: string;
  /** The words themselves, whole. */
  readonly words: string;
}

const longestTitle = 80;

/**
 * Reads off the page what a copy control stands for: the list item it is in, the heading it is beside, or the title.
 */
export function linkOf(control: HTMLElement): CopiedLink {
  const title = titleOfPage();
  if (control instanceof HTMLAnchorElement) return linkOfLine(control);
  const item = control.closest<HTMLElement>('li[id]');
  const heading = control.closest<HTMLElement>(headings);
  const header = control.closest<HTMLElement>('header');
  if (item) return linkOfItem(item, title);
  if (heading) {
    const words = ownWords(heading);
    const anchor = heading.parentElement?.closest('.area__head')
      ? heading.closest<HTMLElement>('.area')
      : heading.previousElementSibling;
    // Headings that the site makes by itself have an address, but no permanent link; what they head may be chosen in it.
    const url =
      anchor instanceof HTMLElement && idPattern.test(anchor.id)
        ? permanent(anchor, control)
        : `${location.origin}${location.pathname}${location.search}#${heading.id}`;
    return {url, place: [title].filter(Boolean), concern: '', words};
  }
  const url = header ? permanent(header, control) : location.href;
  return {url, place: [], concern: '', words: title};
}

const headings = ':is(h2, h3, h4, h5, h6)';

/** A list item of the page, in the area or under the heading it stands in. */
export function linkOfItem(item: HTMLElement, title = titleOfPage()): CopiedLink {
  const area = item.closest('.area')?.querySelector(`.area__head > ${headings}`) ?? null;
  const above = headingAbove(item);
  const part = area && above !== area ? ownWords(above) : '';
  const {concern, words} = wordsOfLine(item);
  return {
    url: permanent(item, item.querySelector('.copy') ?? item),
    place: [title, ownWords(area ?? above)].filter(Boolean),
    concern: concern || part,
    words,
  };
}

/**
 * A line away from its page says of itself where it stands. Its control leads to it, which names its id: on its level's
 * page, or by the page of its link, `/s/<id>/`.
 */
function linkOfLine(control: HTMLAnchorElement): CopiedLink {
  const anchor = control.hash.slice(1);
  const id = idPattern.test(anchor) ? anchor : (control.pathname.split('/').at(-2) ?? '');
  const said = (name: string): string =>
    control.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
  const {concern, words} = wordsOfLine(control.closest('.line'));
  return {
    url: `${linkAddress(id)}#${control.dataset.wording ?? '1'}`,
    place: [said('level'), said('section')].filter(Boolean),
    concern: concern || said('concern'),
    words,
  };
}

/** A line's own words, and what it is about where they begin with that. */
function wordsOfLine(line: Element | null): {concern: string; words: string} {
  const whole = ownWords(line);
  const lead = ownWords(line?.querySelector(':scope > .concern, :scope > p > .concern') ?? null);
  if (lead === '') return {concern: '', words: whole};
  return {
    concern: lead.replace(/[\s:.]+$/u, ''),
    words: whole.slice(lead.length).replace(/^[\s:.]+/u, ''),
  };
}

/** The title of the page; a level’s after the name of its track, since two tracks may have the same titles. */
function titleOfPage(): string {
  const heading = document.querySelector('main h1');
  const track = heading?.closest('.level-title') ? trackOfPage() : '';
  return [track, ownWords(heading)].filter(Boolean).join(', ');
}

function permanent(element: HTMLElement, control: HTMLElement): string {
  const wording = control.dataset.wording ?? element.dataset.wording ?? '1';
  return `${linkAddress(element.id)}#${wording}`;
}

/** The nearest heading above an element. */
function headingAbove(element: Element): Element | null {
  return (
    [...document.querySelectorAll(`main ${headings}.anchored`)].findLast(
      (heading) =>
        (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ) ?? null
  );
}

/** What a line says, after what it is about: `Testing: I ship…`. */
function sentenceOf({concern, words}: CopiedLink): string {
  return concern === '' ? words : `${concern}: ${words}`;
}

/** The link’s title: `Support, L3 Senior Engineer › Customer success › I ship…`. */
export function titleOf(link: CopiedLink): string {
  return [...link.place, sentenceOf(link)].map((part) => shorten(part, longestTitle)).join(' › ');
}

/** The link for where there is only plain text: the whole sentence, its place, then the address, a line each. */
export function asText(link: CopiedLink): string {
  return [sentenceOf(link), link.place.join(' › '), link.url].filter(Boolean).join('\n');
}

/** The link as rich text: the whole sentence, after its place. */
export function asHtml(link: CopiedLink): string {
  return anchorTo(link, [...link.place, sentenceOf(link)].join(' › ')).outerHTML;
}

/** An anchor that leads to what was copied. */
export function anchorTo({url}: Pick<CopiedLink, 'url'>, words: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = words;
  return anchor;
}

/** The words as a Markdown quote, and where they are from. */
export function asQuote(link: CopiedLink): string {
  const {url, place, words} = link;
  const from = place.length > 0 ? place.join(' › ') : words;
  return `> ${escapeMarkdown(sentenceOf(link))}\n>\n> — [${escapeMarkdown(from)}](${url})\n`;
}
