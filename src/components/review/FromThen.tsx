import type {ReactNode} from 'react';
import {lineInWords} from '../../ladder/review/say';
import type {Note, SheetLine} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {say} from '../language';

interface Props {
  readonly line: SheetLine;
  readonly note: Note;
  readonly onCarryOver: (line: string, note: Note) => void;
  readonly read: ReadEvidence;
}

/** What an earlier sheet says at a line, to carry over. */
export function FromThen({line, note, onCarryOver, read}: Props): ReactNode {
  return (
    <div className="review-then">
      <p className="review-then__label">{say`Last time`}</p>
      <NoteWords note={note} read={read} />
      <button
        type="button"
        className="quiet-button"
        aria-label={say`Carry over to: ${shorten(lineInWords(line), 80)}`}
        onClick={() => {
          onCarryOver(line.id, note);
        }}
      >{say`Carry over`}</button>
    </div>
  );
}
