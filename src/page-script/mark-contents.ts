import {decodeHash} from './decode-hash';
import {routeEvent} from './route-event';

/** A section is the one being read when its heading is above this share of the window's height. */
const readingLine = 0.35;

/** Marks in the table of contents which section is being read. */
export function markContents(): void {
  let isDue = false;
  const mark = (): void => {
    isDue = false;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents--beside a')];
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const current = links.findLast(({hash}) => {
      const top = document.getElementById(decodeHash(hash))?.getBoundingClientRect().top;
      // At the end of a page, headings that cannot come up any more are being read.
      return top !== undefined && top < innerHeight * (isAtEnd ? 1 : readingLine);
    });
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const markSoon = (): void => {
    if (!isDue) requestAnimationFrame(mark);
    isDue = true;
  };
  addEventListener('scroll', markSoon, {passive: true});
  addEventListener('DOMContentLoaded', markSoon);
  document.addEventListener(routeEvent, markSoon);
}
