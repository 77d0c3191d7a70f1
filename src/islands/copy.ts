import {announce} from '../page-script/announce';
import {element} from '../page-script/elements';
import type {Island} from '../page-script/islands';
import {linesUnder} from './copy/copied-lines';
import {writeClipboard} from './clipboard';
import {asHtml, asQuote, asText, linkOf, titleOf, type CopiedLink} from './copy/link-text';
import {counted, say} from '../ladder/language';

const shownFor = 6000;

/**
 * Copies what a pressed control stands for: its link, as text and as a titled link. The note beside the control says so,
 * and offers what else can be copied: the words as a quote, the address alone, all lines of an area.
 */
export const mount: Island['mount'] = (note) => {
  const copyPressed = (): void => {
    for (const control of document.querySelectorAll<HTMLElement>('.copy[data-pressed]')) {
      delete control.dataset.pressed;
      void copyLink(control, note);
    }
  };
  document.addEventListener('keydown', (event) => {
    tabThroughOffers(event, note);
  });
  note.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  note.addEventListener('pointerleave', () => {
    hideLater(note);
  });
  addEventListener(
    'scroll',
    () => {
      hideUnlessUsed(note);
    },
    {passive: true},
  );
  note.addEventListener('press', copyPressed);
  copyPressed();
};

/** One thing that can be copied, and what it is called. */
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

async function copyLink(control: HTMLElement, note: HTMLElement): Promise<void> {
  const link = linkOf(control);
  const first = {
    offer: say`Copy link`,
    // What is pasted says it: the link is its last line.
    done: link.place.length > 0 ? say`Words, place and link copied` : say`Title and link copied`,
    ask: say`Copy this link:`,
    text: asText(link),
    html: asHtml(link),
  };
  const copies = [first, ...otherCopies(control, link)];
  await copy(first, copies, {control, note, further: noteInReview(control)}, titleOf(link));
}

/** What can be copied in place of the link. */
function otherCopies(control: HTMLElement, link: CopiedLink): Copy[] {
  const lines = linesUnder(control);
  const address = {
    offer: say`Address alone`,
    done: say`Address copied`,
    ask: say`Copy this address:`,
    text: link.url,
  };
  if (!lines) {
    const quote = {
      offer: say`Copy as quote`,
      done: say`Quote copied`,
      ask: say`Copy this quote:`,
    };
    return [{...quote, text: asQuote(link)}, address];
  }
  const {count} = lines;
  return [
    {
      offer: counted(count)`Copy its line|Copy its ${count} lines`,
      done: counted(count)`1 line copied|${count} lines copied`,
      ask: say`Copy these lines:`,
      text: lines.markdown,
      html: lines.html,
    },
    address,
  ];
}

/** Where copying is asked for, and where it is answered. */
interface Place {
  readonly control: HTMLElement;
  readonly note: HTMLElement;
  /** What else can be done with it. */
  readonly further: readonly HTMLElement[];
}

async function copy(what: Copy, all: readonly Copy[], place: Place, title = ''): Promise<void> {
  const isCopied = await writeClipboard(what.text, what.html);
  // What was refused is offered again: some browsers copy only at the very moment of a press.
  const offers = all
    .filter((other) => other !== what || !isCopied)
    .map((other) => {
      const offer = element('button', {type: 'button', class: 'quiet-button'}, other.offer);
      offer.onclick = () => {
        void copy(other, all, place);
      };
      return offer;
    });
  const message = isCopied ? what.done : what.ask;
  showNote(place, message, isCopied ? '' : what.text, [...offers, ...place.further]);
  announce(isCopied ? [what.done, title].filter(Boolean).join(': ') : say`Nothing could be copied`);
}

/** On a level's page: the way to write at the line that was pressed, in the sheet of the level. Areas have no notes. */
function noteInReview(control: HTMLElement): HTMLElement[] {
  const line = control.closest('li[id]');
  const start = document.querySelector<HTMLAnchorElement>('.level-links [href*="/review/?"]');
  if (!start || !line) return [];
  const href = `${start.href}&line=${line.id}`;
  return [element('a', {href, class: 'quiet-button'}, say`Add to my review`)];
}

let timer = 0;

/** What the note that is shown belongs to, and what it offers. */
let shown: {readonly control: HTMLElement; readonly offers: readonly HTMLElement[]} | undefined;

/** The note stands at the end of the page: the tab key goes from its control through its offers, and back. */
function tabThroughOffers(event: KeyboardEvent, note: HTMLElement): void {
  const {target, key, shiftKey} = event;
  if (key !== 'Tab' || !shown || !note.matches(':popover-open')) return;
  const {control, offers} = shown;
  const at = offers.findIndex((offer) => offer === target);
  if (at < 0 && (target !== control || shiftKey)) return;
  event.preventDefault();
  const next = offers[at + (shiftKey ? -1 : 1)];
  if (next) next.focus();
  else {
    hideNote(note);
    control.focus();
  }
}

/**
 * Shows that something was copied, without covering it.
 *
 * @param place - the control that was pressed, and the note
 * @param message - what happened
 * @param notCopied - what could not be copied, for the reader to do it: the note stays until it is sent away
 * @param offers - what else can be done with it
 */
function showNote(
  {control, note}: Omit<Place, 'further'>,
  message: string,
  notCopied: string,
  offers: readonly HTMLElement[],
): void {
  const hadFocus = note.contains(document.activeElement);
  note.replaceChildren(element('span', {}, message), element('code', {}, notCopied), ...offers);
  if (hadFocus) offers[0]?.focus();
  shown = {control, offers};
  if (!note.matches(':popover-open')) note.showPopover();
  placeNote(control, note);
  hideLater(note);
}

/** Below the words that were copied, or above them; on a phone at the foot of the window, unless they stand there. */
function placeNote(control: HTMLElement, note: HTMLElement): void {
  note.removeAttribute('style');
  const words = (
    control.closest('.line') ??
    control.parentElement ??
    control
  ).getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = note;
  const isBar = width >= document.documentElement.clientWidth;
  const above = words.top - height - 4;
  if (isBar && (innerHeight - height >= words.bottom || above < 0)) return;
  const below = words.bottom + 4;
  const top = !isBar && below + height + 4 < innerHeight ? below : above;
  note.style.top = `${Math.max(top, 4)}px`;
  if (isBar) return;
  const {right} = control.getBoundingClientRect();
  note.style.left = `${Math.max(Math.min(right, innerWidth - 8) - width, 8)}px`;
}

function hideLater(note: HTMLElement): void {
  clearTimeout(timer);
  timer = window.setTimeout(hideUnlessUsed, shownFor, note);
}

/** A note in use stays: it has something to copy, or focus is in it, or on the control it belongs to. */
function hideUnlessUsed(note: HTMLElement): void {
  if (note.querySelector('code:not(:empty)')) return;
  if (note.matches(':focus-within') || document.activeElement?.matches('.copy:focus-visible'))
    return;
  hideNote(note);
}

function hideNote(note: HTMLElement): void {
  if (note.matches(':popover-open')) note.hidePopover();
}
