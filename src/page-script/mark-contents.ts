import {decodeHash} from './decode-hash';
import {routeEvent} from './route-event';

/** A section is the one being read when its heading is above this share of the window's height. */
const readingLine = 0.35;

/** How far down the window a reader is, in pixels. */
function lineOfReading(): number {
  // At the end of a page, headings that cannot come up any more are being read.
  if (innerHeight + scrollY >= document.documentElement.scrollHeight - 2) return innerHeight;
  // Whoever came by a link to a line reads that, as long as it is in sight.
  const target = document.querySelector('li:target')?.getBoundingClientRect();
  if (target && target.bottom > 0 && target.bottom < innerHeight) return target.bottom;
  return innerHeight * readingLine;
}

/** Marks in the table of contents which section is being read. */
export function markContents(): void {
  let isDue = false;
  const mark = (): void => {
    isDue = false;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents--beside a')];
    const line = lineOfReading();
    const current = links.findLast(({hash}) => {
      const top = document.getElementById(decodeHash(hash))?.getBoundingClientRect().top;
      return top !== undefined && top < line;
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
