import {closest} from './closest';

/** On a phone the menu lies over the page: following one of its links closes it, though the page is not loaded anew. */
export function closeMenu(): void {
  document.addEventListener('click', (event) => {
    const menu = closest(event, '#site-menu:popover-open');
    if (menu && closest(event, 'a[href]')) menu.hidePopover();
  });
}
