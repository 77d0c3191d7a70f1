import type {ReactNode} from 'react';
import {dayInWords, nameOfSheet} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {PlaceLink, type Go} from './PlaceLink';
import {say} from '../language';

interface Props {
  readonly sheet: Sheet;
  /** The day on which it was written in last; '' where nobody knows. */
  readonly day: string;
  readonly go: Go;
}

/** Leads back to the sheet that was written in last, whoever it is about. */
export function GoOn({sheet, day, go}: Props): ReactNode {
  const when = day && say`written in last on ${dayInWords(day)}`;
  return (
    <PlaceLink place={{sheet: sheet.key}} go={go} className="review-button review-go-on">
      {say`Go on writing`}
      <span>{[nameOfSheet(sheet), when].filter(Boolean).join(' · ')}</span>
    </PlaceLink>
  );
}
