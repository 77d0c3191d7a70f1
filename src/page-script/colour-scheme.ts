import {closest} from './closest';

/** Docusaurus keeps the reader's choice under a key that begins so; its own script reads it before the first paint. */
const storageKeyPrefix = 'theme';

/**
 * The colour switch: turns light to dark and back, and remembers it. Docusaurus listens to the storage event, so the
 * application knows too.
 */
export function followColourScheme(): void {
  document.addEventListener('click', (event) => {
    const control = closest(event, '[data-colour-switch]');
    if (!control) return;
    const root = document.documentElement;
    const scheme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    root.dataset.theme = scheme;
    root.dataset.themeChoice = scheme;
    const key = control.dataset.colourSwitch ?? storageKeyPrefix;
    try {
      localStorage.setItem(key, scheme);
      dispatchEvent(
        new StorageEvent('storage', {key, newValue: scheme, storageArea: localStorage}),
      );
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
  });
}
