import {shorten} from '../ladder/shorten';
import {closest} from './closest';
import {ownWords} from './page-words';
import {routeEvent} from './route-event';
import {say} from '../ladder/language';

const longestName = 60;

/** Lines that are one stop of the keyboard: those of an area, the examples of a fold, the rows of a comparison. */
const groups = '.fold__content, .area__content, [data-lines]';

/**
 * Makes the controls of an area's lines one stop: the tab key comes to the line that was last in focus, and the arrow keys
 * go from line to line.
 */
export function moveByArrowKeys(): void {
  // A list of sixty controls of one name helps nobody. They are named here and not in the page: without this script they
  // are not shown, and their words would be in it twice.
  const name = (): void => {
    for (const control of document.querySelectorAll('button.copy')) {
      const subject =
        control.closest('li, h2, h3, h4, h5, h6') ?? document.querySelector('main h1');
      control.setAttribute(
        'aria-label',
        say`Copy link: ${shorten(ownWords(subject), longestName)}`,
      );
    }
  };
  addEventListener('DOMContentLoaded', name);
  document.addEventListener(routeEvent, name);
  document.addEventListener('focusin', (event) => {
    const control = closest(event, '.copy');
    for (const other of controlsBeside(control)) other.tabIndex = other === control ? 0 : -1;
  });
  document.addEventListener('keydown', (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const control = closest(event, '.copy');
    if (step === undefined || !control || event.ctrlKey || event.metaKey || event.altKey) return;
    const controls = controlsBeside(control);
    const next = controls[controls.indexOf(control) + step];
    if (controls.length === 0) return;
    event.preventDefault();
    next?.focus();
  });
}

/** The controls of the lines of a control's group; none for one that stands alone. */
function controlsBeside(control: HTMLElement | null): HTMLElement[] {
  const group = control?.closest('li, .line') && control.closest(groups);
  if (!group) return [];
  return [...group.querySelectorAll<HTMLElement>('li .copy, .line .copy')].filter(
    (other) => other.closest(groups) === group,
  );
}
