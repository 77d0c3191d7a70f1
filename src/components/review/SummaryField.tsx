import type {ReactNode} from 'react';
import type {Voice} from '../../ladder/review/outline';
import {emptyNote, type Note} from '../../ladder/review/sheet';
import {FromThen} from './FromThen';
import type {ReadEvidence} from './NoteWords';
import {TextField} from './TextField';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  /** What an earlier sheet says of it. */
  readonly then: readonly Voice[] | undefined;
  readonly onCarryOver: (then: Note) => void;
  readonly read: ReadEvidence;
}

/** The room for what is written of an area or of the whole, beside what was written last time. */
export function SummaryField({
  id,
  label,
  text,
  onWrite,
  then = [],
  onCarryOver,
  read,
}: Props): ReactNode {
  return (
    <div className="review-summary">
      {then.length > 0 && (
        <FromThen
          about={label}
          note={{...emptyNote, evidence: text}}
          voices={then}
          onCarryOver={onCarryOver}
          read={read}
        />
      )}
      <TextField id={id} label={label} placeholder={label} value={text} onWrite={onWrite} />
    </div>
  );
}
