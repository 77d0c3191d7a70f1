import {announce} from './announce';
import {closest} from './closest';
import {element} from './elements';
import {linesUnder} from './copied-lines';
import {asHtml, asQuote, asText, linkOf, titleOf, type CopiedLink} from './link-text';

const shownFor = 6000;

/**
 * The controls that copy links. A press copies the link at once, as text and as a titled link; a small note beside the
 * control says so, and offers what else can be copied: the words as a quote, the address alone, all lines of an area.
 */
export function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const control = closest(event, '.copy');
    if (!control) return;
    if (control instanceof HTMLAnchorElement) {
      // Whoever asks for a new tab gets the line's place in it.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
    }
    void copyLink(control);
  });
}

/** One thing that can be copied, and how it is called. */
interface Copy {
  /** On the button that copies it: `Copy as quote`. */
  readonly offer: string;
  /** Once it is copied: `Quote copied`. */
  readonly done: string;
  /** Where it cannot be: `Copy this quote:`. */
  readonly ask: string;
  readonly text: string;
  readonly html?: string;
}

async function copyLink(control: HTMLElement): Promise<void> {
  const link = linkOf(control);
  const first = {
    offer: 'Copy link',
    done: 'Link copied',
    ask: 'Copy this link:',
    text: asText(link),
    html: asHtml(link),
  };
  await copy(first, [first, ...otherCopies(control, link)], control, titleOf(link));
}

/** What can be copied in place of the link. */
function otherCopies(control: HTMLElement, link: CopiedLink): Copy[] {
  const lines = linesUnder(control);
  const address = {
    offer: 'Address alone',
    done: 'Address copied',
    ask: 'Copy this address:',
    text: link.url,
  };
  if (!lines) {
    const quote = {offer: 'Copy as quote', done: 'Quote copied', ask: 'Copy this quote:'};
    return [{...quote, text: asQuote(link)}, address];
  }
  const what = lines.count === 1 ? '1 line' : `${lines.count} lines`;
  return [
    {
      offer: lines.count === 1 ? 'Copy its line' : `Copy its ${what}`,
      done: `${what} copied`,
      ask: 'Copy these lines:',
      text: lines.markdown,
      html: lines.html,
    },
    address,
  ];
}

async function copy(
  what: Copy,
  all: readonly Copy[],
  control: HTMLElement,
  title = '',
): Promise<void> {
  const isCopied = await write(what.text, what.html);
  const offers = all
    .filter((other) => other !== what)
    .map((other) => {
      const offer = element('button', {type: 'button', class: 'quiet-button'}, other.offer);
      offer.onclick = () => {
        void copy(other, all, control);
      };
      return offer;
    });
  showNote(control, isCopied ? what.done : what.ask, isCopied ? '' : what.text, offers);
  announce(isCopied ? [what.done, title].filter(Boolean).join(': ') : 'Nothing could be copied');
}

/** Puts a text on the clipboard, and its rich form where the browser can. */
async function write(text: string, html?: string): Promise<boolean> {
  // Without a secure context there is no clipboard.
  if (!('clipboard' in navigator)) return false;
  try {
    if (html !== undefined && 'ClipboardItem' in window) {
      const blob = (type: string, content: string): Blob => new Blob([content], {type});
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', text),
          'text/html': blob('text/html', html),
        }),
      ]);
      return true;
    }
  } catch {
    // Some browsers have the rich clipboard and refuse it.
  }
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

let note: HTMLElement | undefined;
let timer = 0;

/**
 * Shows what was copied, beside the control; outside the application's part of the page, which it must not disturb.
 *
 * @param control - the control that was pressed
 * @param message - what happened
 * @param notCopied - what could not be copied, for the reader to do it: the note stays until it is sent away
 * @param offers - buttons for what else can be copied
 */
function showNote(
  control: HTMLElement,
  message: string,
  notCopied: string,
  offers: readonly HTMLButtonElement[],
): void {
  note ??= makeNote();
  const shown = note;
  const hadFocus = shown.contains(document.activeElement);
  shown.replaceChildren(element('span', {}, message), element('code', {}, notCopied), ...offers);
  if (hadFocus) offers[0]?.focus();
  shown.onkeydown = (event) => {
    if (event.key !== 'Tab') return;
    const next =
      offers[offers.findIndex((offer) => offer === event.target) + (event.shiftKey ? -1 : 1)];
    event.preventDefault();
    if (next) next.focus();
    else {
      hideNote();
      control.focus();
    }
  };
  control.onkeydown = (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !shown.matches(':popover-open')) return;
    event.preventDefault();
    offers[0]?.focus();
  };
  if (!shown.matches(':popover-open')) shown.showPopover();
  const place = control.getBoundingClientRect();
  const left = Math.min(place.right - shown.offsetWidth, innerWidth - shown.offsetWidth - 8);
  const below = place.bottom + shown.offsetHeight + 8 < innerHeight;
  shown.style.left = `${Math.max(left, 8)}px`;
  shown.style.top = `${below ? place.bottom + 4 : place.top - shown.offsetHeight - 4}px`;
  hideLater();
}

function makeNote(): HTMLElement {
  const made = element('div', {popover: 'auto', class: 'copy-note'});
  made.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  made.addEventListener('pointerleave', hideLater);
  addEventListener('scroll', hideUnlessUsed, {passive: true});
  document.body.append(made);
  return made;
}

function hideLater(): void {
  clearTimeout(timer);
  timer = window.setTimeout(hideUnlessUsed, shownFor);
}

/** A note in use stays: it has something to copy, or focus is in it, or on the control it belongs to. */
function hideUnlessUsed(): void {
  if (note?.querySelector('code:not(:empty)')) return;
  if (note?.matches(':focus-within') || document.activeElement?.matches('.copy:focus-visible'))
    return;
  hideNote();
}

function hideNote(): void {
  if (note?.matches(':popover-open')) note.hidePopover();
}
