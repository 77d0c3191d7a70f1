import type {ChangesChoice} from '../../ladder/changes/changes-address';

/** What one commit did to one page of the ladder, as it stands on a page of changes. */
export interface ToldElement {
  readonly element: HTMLElement;
  readonly day: string;
  /** As addresses call it; '' for a page that is no level. */
  readonly level: string;
  readonly track: string;
  readonly title: string;
  readonly trackTitle: string;
}

/** Reads a page of changes. */
export function readTold(main: HTMLElement): readonly ToldElement[] {
  return [...main.querySelectorAll<HTMLElement>('.told')].map((element) => {
    const {level = '', track = ''} = element.dataset;
    return {
      element,
      level,
      track,
      day: element.closest<HTMLElement>('[data-day]')?.dataset.day ?? '',
      title: element.querySelector('h3 a, h4 a')?.textContent ?? '',
      trackTitle: element.querySelector('.told__track')?.textContent ?? '',
    };
  });
}

/** How much is shown. */
export interface Shown {
  readonly all: boolean;
  readonly pages: number;
  readonly lines: number;
}

/** Shows what was asked for, and hides the rest: with it the headings that nothing is left under. */
export function showOnly(
  told: readonly ToldElement[],
  {since, level, track}: ChangesChoice,
): Shown {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const isAsked = (one: ToldElement): boolean =>
    (since === undefined || one.day >= since) &&
    (level === undefined || isSame(one.level, level)) &&
    (track === undefined || (one.level !== '' && isSame(one.track, track)));
  const shown = told.filter(isAsked);
  for (const one of told) one.element.hidden = !shown.includes(one);
  for (const outer of ['.changes__commit', '.changes__day'])
    for (const part of document.querySelectorAll<HTMLElement>(outer))
      part.hidden = part.querySelector('.told:not([hidden])') === null;
  return {
    all: since === undefined && level === undefined && track === undefined,
    pages: new Set(shown.map(({level: name, title}) => name || title)).size,
    lines: shown.reduce((sum, {element}) => sum + Number(element.dataset.lines), 0),
  };
}
