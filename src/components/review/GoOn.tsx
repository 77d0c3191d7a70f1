import type {ReactNode} from 'react';
import {dayInWords, nameOfSheet, tellApart} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {PlaceLink, type Go} from './PlaceLink';
import {say} from '../language';

interface Props {
  readonly sheet: Sheet;
  /** All sheets of the browser: one that shares its name with another is shown with more than the name. */
  readonly sheets: readonly Sheet[];
  /** The day on which it was written in last; '' where nobody knows. */
  readonly day: string;
  readonly go: Go;
}

/** Leads back to the sheet that was written in last, whoever it is about. */
export function GoOn({sheet, sheets, day, go}: Props): ReactNode {
  const when = day && say`last edited on ${dayInWords(day)}`;
  const isOne = sheets.filter((other) => nameOfSheet(other) === nameOfSheet(sheet)).length < 2;
  return (
    <PlaceLink place={{sheet: sheet.key}} go={go} className="review-button review-go-on">
      {say`Go on writing`}
      <span>
        {[nameOfSheet(sheet), isOne ? '' : tellApart(sheet), when].filter(Boolean).join(' · ')}
      </span>
    </PlaceLink>
  );
}
