import {useEffect} from 'react';
import {nameWindow} from '../window-title';
import {shownBefore} from './PlaceLink';

/**
 * Names what is shown in the window's title, and moves the focus to where it begins: the link that led here is gone.
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
