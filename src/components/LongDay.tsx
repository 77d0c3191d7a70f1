import type {ReactNode} from 'react';
import {locale} from './language';
import type {Day} from '../ladder/links/registry';

const calendar = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});

/** A day as it is written out: "October 3, 2026". */
export function longDay(day: Day): string {
  return calendar.format(new Date(day));
}

export function LongDay({day}: {readonly day: Day}): ReactNode {
  return <time dateTime={day}>{longDay(day)}</time>;
}
