import {closest} from './closest';

/**
 * Where levels stand in columns, shows the whole column that a keyboard has come to. Its head stays in sight as the text
 * moves, so a browser takes it to be there, if by an edge, and does not scroll sideways.
 */
export function showColumn(): void {
  document.addEventListener('focusin', (event) => {
    const head = closest(event, '.climb__head:has(:focus-visible)');
    head?.parentElement?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  });
}
