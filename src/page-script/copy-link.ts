import {closest} from './closest';

const announcementTime = 2000;

/**
 * A click on the sign beside a heading goes there, as links do, and puts the address on the clipboard.
 */
export function copyHeadingLinks(): void {
  document.addEventListener('click', (event) => {
    const link = closest(event, 'a[data-copy-link]');
    const plain =
      event instanceof MouseEvent &&
      !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain) return;
    // Without a secure context there is no clipboard; the address bar then shows the link.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText(link.href).then(
      () => {
        announce('Link copied');
        link.dataset.copied = '';
        setTimeout(() => {
          delete link.dataset.copied;
        }, announcementTime);
      },
      () => {
        announce('The link is in the address bar');
      },
    );
  });
}

/** Says something to screen readers. */
function announce(text: string): void {
  let region = document.querySelector('[data-announcements]');
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('data-announcements', '');
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  region.textContent = '';
  // An unchanged text is not read again: the region is emptied first and filled in the next frame.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
