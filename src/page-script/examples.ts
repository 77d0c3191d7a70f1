import {closest} from './closest';
import {decodeHash} from './decode-hash';

/**
 * Opens folded examples: all at once by a switch, the one a link leads into, and all that is folded for the printer, which
 * a control beside the switch starts.
 */
export function openExamples(): void {
  document.addEventListener('click', (event) => {
    if (closest(event, '[data-print]')) print();
    const control = closest(event, '[data-examples-switch]');
    if (!control) return;
    const open = !folds().every((fold) => fold.open);
    for (const fold of folds()) fold.open = open;
  });
  document.addEventListener('toggle', showSwitchState, true);

  const revealTarget = (): void => {
    reveal(location.hash);
  };
  addEventListener('hashchange', revealTarget);
  addEventListener('DOMContentLoaded', revealTarget);
  document.addEventListener('click', (event) => {
    const link = closest(event, 'a[href*="#"]');
    // A second click on the same link changes no hash, and must still open what was closed meanwhile.
    if (link instanceof HTMLAnchorElement && link.hash === location.hash) reveal(link.hash);
  });

  let closedBeforePrint: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closedBeforePrint = [
      ...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])'),
    ];
    for (const fold of closedBeforePrint) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of closedBeforePrint) fold.open = false;
    closedBeforePrint = [];
  });
}

function folds(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];
}

function showSwitchState(): void {
  const control = document.querySelector('[data-examples-switch]');
  const open = folds().every((fold) => fold.open);
  control?.setAttribute('data-state', open ? 'open' : 'closed');
}

function reveal(hash: string): void {
  if (hash.length < 2) return;
  const target = document.getElementById(decodeHash(hash));
  if (!target) return;
  let opened = false;
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    if (!fold.open) opened = true;
    fold.open = true;
  }
  if (opened) target.scrollIntoView();
}
