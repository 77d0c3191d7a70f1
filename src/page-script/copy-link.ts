import {announce} from './announce';
import {closest} from './closest';
import {asHtml, asQuote, linkOf, titleOf, ownWords, type CopiedLink} from './link-text';

const shownFor = 6000;

/**
 * The controls that copy links. A press copies the link at once, as a plain address and as a titled link; a small note
 * beside the control says so, and offers to copy the words as a quote instead.
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
  // A list of sixty controls of the same name helps nobody: the one in focus says what it copies.
  document.addEventListener('focusin', (event) => {
    const control = closest(event, 'button.copy');
    const subject = control?.closest('li, h2, h3, h4, h5, h6') ?? document.querySelector('main h1');
    control?.setAttribute('aria-label', `Copy link: ${ownWords(subject)}`);
  });
}

async function copyLink(control: HTMLElement): Promise<void> {
  const link = linkOf(control);
  const copied = await write(link.url, asHtml(link));
  if (copied) showNote(control, link, 'Link copied');
  else showNote(control, link, 'Copy this link:', link.url);
  announce(copied ? `Link copied: ${titleOf(link)}` : 'The link could not be copied');
}

async function copyQuote(control: HTMLElement, link: CopiedLink): Promise<void> {
  const quote = asQuote(link);
  const copied = await write(quote);
  if (copied) hideNote();
  else showNote(control, link, 'Copy this quote:', quote);
  announce(copied ? 'Quote copied' : 'The quote could not be copied');
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
 * @param notCopied - what could not be copied, for the reader to do it: the note stays until it is sent away
 */
function showNote(control: HTMLElement, link: CopiedLink, message: string, notCopied = ''): void {
  note ??= makeNote();
  const shown = note;
  const [text, words, quote] = [...shown.children];
  if (text) text.textContent = message;
  if (words) words.textContent = notCopied;
  if (quote instanceof HTMLElement) {
    quote.onclick = () => {
      void copyQuote(control, link);
    };
  }
  shown.onkeydown = (event) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    hideNote();
    control.focus();
  };
  control.onkeydown = (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !shown.matches(':popover-open')) return;
    event.preventDefault();
    if (quote instanceof HTMLElement) quote.focus();
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
  const made = document.createElement('div');
  made.popover = 'auto';
  made.className = 'copy-note';
  const quote = document.createElement('button');
  quote.type = 'button';
  quote.className = 'quiet-button';
  quote.textContent = 'Copy as quote';
  made.append(document.createElement('span'), document.createElement('code'), quote);
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
