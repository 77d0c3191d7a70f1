import {announce} from './announce';
import {closest} from './closest';
import {element} from './elements';
import {loadIsland} from './islands';
import {say} from '../ladder/language';

/** The address of the island that copies; the compiler of this script puts it in. */
declare const COPY_PROGRAM: string;

const failureText = say`Nothing was copied: check your connection and press again.`;

/**
 * Makes the controls that copy links work. The island that copies is loaded when one of them is reached for; a press that
 * comes before it is there waits for it.
 */
export function offerCopies(): void {
  // The island shows in it what was copied. Outside the application's part of the page, which it must not disturb.
  const note = element('div', {popover: 'auto', class: 'copy-note', 'data-island': COPY_PROGRAM});
  const load = (event: Event): void => {
    const control = closest(event, '.copy');
    if (!control) return;
    if (!note.isConnected) document.body.append(note);
    loadIsland(note, () => {
      const pressed = document.querySelectorAll<HTMLElement>('.copy[data-pressed]');
      if (pressed.length === 0) return;
      // A press that failed is not carried out together with the next one.
      for (const one of pressed) delete one.dataset.pressed;
      note.textContent = failureText;
      note.showPopover();
      announce(failureText);
    });
  };
  for (const intent of ['pointerover', 'focusin'] as const) document.addEventListener(intent, load);
  document.addEventListener('click', (event) => {
    const control = closest(event, '.copy');
    // Whoever asks for a new tab gets the line's place in it.
    if (!control || (control.matches('a') && (event.ctrlKey || event.metaKey || event.shiftKey)))
      return;
    event.preventDefault();
    control.dataset.pressed = '';
    load(event);
    note.dispatchEvent(new Event('press'));
  });
}
