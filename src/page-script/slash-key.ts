/**
 * Whether `/` opens search. A key that is a mere sign is in the way of those who speak to their computer, whose words
 * arrive as keys: it can be switched off (WCAG 2.1.4). An attribute of `<html>` says so, for the styles too.
 */
const storageKey = 'search-by-slash';
const off = 'off';

const root = (): DOMStringMap => document.documentElement.dataset;

export function opensBySlash(): boolean {
  return root().slash !== off;
}

/** Takes over what the reader chose before. */
export function recallSlashKey(): void {
  try {
    if (localStorage.getItem(storageKey) === off) root().slash = off;
  } catch {
    // Storage is switched off: nothing was chosen.
  }
}

/** Switches it on or off, and remembers it. */
export function setSlashKey(opens: boolean): void {
  if (opens) delete root().slash;
  else root().slash = off;
  try {
    if (opens) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, off);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}
