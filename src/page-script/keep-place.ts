import {closest} from './closest';

/** Where on the screen people read, as a share of its height. */
const readingLine = 0.4;

/** What the bar and the switch cover, in pixels. */
const headroom = 120;

/**
 * Where two levels stand side by side, a narrow screen can show one of them: the area that is being read stays in sight
 * while the other column comes or goes.
 */
export function keepPlace(): void {
  let place: {element: Element; top: number} | undefined;
  const remember = (event: Event): void => {
    const areas = closest(event, '.side-switch')?.parentElement?.querySelectorAll('.compare-area');
    const element = [...(areas ?? [])].find(
      (area) => area.getBoundingClientRect().bottom > innerHeight * readingLine,
    );
    if (element) place = {element, top: element.getBoundingClientRect().top};
  };
  document.addEventListener('pointerdown', remember, true);
  document.addEventListener('keydown', remember, true);
  document.addEventListener('change', (event) => {
    if (!place || !closest(event, '.side-switch')) return;
    // An area that was partly read keeps its heading in sight; one that was still to come stays where it was.
    const {element, top} = place;
    scrollBy({
      top: element.getBoundingClientRect().top - Math.max(top, headroom),
      behavior: 'instant',
    });
    place = undefined;
  });
}
