import {closest} from './closest';

/** A pointer that rests on a link this long, in milliseconds, means it. */
const restingTime = 65;

declare global {
  interface Navigator {
    /** Only Chromium has it; only Chromium fetches pages ahead under a policy that allows nothing by default. */
    readonly connection?: {readonly saveData: boolean; readonly effectiveType: string};
  }
}

/**
 * Fetches the page that a reader is about to open: when the pointer rests on its link, a finger touches it or the
 * keyboard reaches it; never on sight, never for readers who save data.
 */
export function prefetchPages(): void {
  const {connection} = navigator;
  if (!connection || connection.saveData || connection.effectiveType.includes('2g')) return;
  const fetched = new Set<string>();

  function prefetch(event: Event): void {
    const link = closest(event, 'a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const {origin, pathname, search} = link;
    const address = origin + pathname + search;
    // The pages of this site end in a slash; other addresses may be large files. This page is here already, whatever its
    // query.
    if (origin !== location.origin || !pathname.endsWith('/') || pathname === location.pathname)
      return;
    if (fetched.has(address)) return;
    fetched.add(address);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.append(hint);
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('pointerover', (event) => {
    clearTimeout(resting);
    if (closest(event, 'a[href]')) resting = setTimeout(prefetch, restingTime, event);
  });
  for (const intent of ['touchstart', 'focusin'] as const)
    document.addEventListener(intent, prefetch, {passive: true});
}
