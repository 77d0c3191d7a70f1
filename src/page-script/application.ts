import {closest} from './closest';

/**
 * The application (React, and what it renders) is loaded when something is about to need it, and never on a page where
 * nothing does:
 *
 * - `data-needs-application` on an element: at the first sign that a reader means it, or anything in it. A click on a
 *   control there is held until the application is awake, and then made. `aria-keyshortcuts` on it counts as well.
 * - `data-application-page` on the page: at the first sign of intent anywhere, and otherwise once the page is at rest.
 *
 * The addresses of its scripts stand in `data-application`, where `src/docusaurus/application/page-template.ts` puts them.
 */
const needing = '[data-needs-application]';
const controls = 'button,input,select,textarea,[role=button],a';
const intents = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

const root = document.documentElement;
let waking: Promise<void> | undefined;

/** Listens for what needs the application. */
export function wakeApplication(): void {
  const isApplicationPage = (): boolean => 'applicationPage' in root.dataset;
  for (const intent of intents) {
    document.addEventListener(
      intent,
      (event) => {
        if (isApplicationPage() || closest(event, needing)) void wake();
      },
      {capture: true, passive: true},
    );
  }
  addEventListener('load', () => {
    if (!isApplicationPage()) return;
    // Safari has no idle callback.
    const idle = 'requestIdleCallback' in window ? requestIdleCallback : requestAnimationFrame;
    idle(() => void wake());
  });
  document.addEventListener('click', holdClick, true);
  document.addEventListener('click', leaveToBrowser, true);
  document.addEventListener('keydown', useShortcut, true);
}

function isAwake(): boolean {
  return root.dataset.hasHydrated === 'true' || root.dataset.application === undefined;
}

/** Loads the application; resolves when it is alive on the page. */
function wake(): Promise<void> {
  waking ??= new Promise((resolve) => {
    if (isAwake()) {
      resolve();
      return;
    }
    new MutationObserver((_, observer) => {
      if (!isAwake()) return;
      observer.disconnect();
      resolve();
    }).observe(root, {attributeFilter: ['data-has-hydrated']});
    for (const address of root.dataset.application?.split(' ') ?? []) {
      const script = document.createElement('script');
      script.src = address;
      // In their order, whichever arrives first.
      script.async = false;
      document.head.append(script);
    }
  });
  return waking;
}

/** A control that was clicked before the application was there is clicked again once it is. */
function holdClick(event: MouseEvent): void {
  if (isAwake() || !closest(event, needing)) return;
  const control = closest(event, controls);
  // What the browser does by itself, and does at once, is left to it.
  if (!control || isNative(control)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void wake().then(() => {
    control.focus();
    control.click();
  });
}

/**
 * From page to page the browser goes by itself: pages are small and complete, and the application, where it is awake, is
 * not asked to fetch the parts of one.
 */
function leaveToBrowser(event: MouseEvent): void {
  const link = closest(event, 'a[href]');
  if (root.dataset.hasHydrated !== 'true' || root.dataset.application === undefined) return;
  if (!(link instanceof HTMLAnchorElement) || link.pathname === location.pathname) return;
  // A link with data is a control of this script, which still has to hear of the click.
  if (Object.keys(link.dataset).length === 0) event.stopPropagation();
}

function isNative(control: HTMLElement): boolean {
  return control.matches('a[href],[popovertarget],input:not([type=button]),select,textarea');
}

/** A shortcut that a waiting control announces: `aria-keyshortcuts="/ Control+K"`. */
function useShortcut(event: KeyboardEvent): void {
  if (isAwake()) return;
  const typing = closest(event, 'input,select,textarea,[contenteditable]') !== null;
  for (const control of document.querySelectorAll<HTMLElement>(`${needing}[aria-keyshortcuts]`)) {
    const shortcuts = control.getAttribute('aria-keyshortcuts')?.split(' ') ?? [];
    const isMeant = shortcuts.some((shortcut) => matches(event, shortcut));
    if (!isMeant || (typing && !event.ctrlKey && !event.metaKey)) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    void wake().then(() => {
      control.click();
    });
    return;
  }
}

function matches(event: KeyboardEvent, shortcut: string): boolean {
  const keys = shortcut.toLowerCase().split('+');
  const key = keys.pop();
  return (
    event.key.toLowerCase() === key &&
    event.ctrlKey === keys.includes('control') &&
    event.metaKey === keys.includes('meta') &&
    event.altKey === keys.includes('alt')
  );
}
