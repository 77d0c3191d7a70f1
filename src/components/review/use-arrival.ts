import {useEffect} from 'react';
import {nameWindow} from '../window-title';
import {shownBefore} from './PlaceLink';

/**
 * Gives what is shown its name in the window's title, and the focus to where it begins: what led here from another place
 * of the page is gone.
 *
 * @param id - of the element where it begins
 */
export function useArrival(id: string, title: string): void {
  useEffect(() => {
    if (shownBefore()) document.getElementById(id)?.focus({preventScroll: true});
  }, [id]);
  useEffect(() => {
    nameWindow(title);
  }, [title]);
}
