import type {ReactNode} from 'react';
import {isToCarry} from '../../ladder/review/last-time';
import type {Voice} from '../../ladder/review/outline';
import {lineInWords} from '../../ladder/review/say';
import type {Note, SheetLine} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {say} from '../language';

interface Props {
  readonly line: SheetLine;
  /** What this sheet says at the line. */
  readonly note: Note;
  readonly voices: readonly Voice[];
  readonly onCarryOver: (line: string, then: Note) => void;
  readonly read: ReadEvidence;
}

/** What an earlier sheet says at a line, to carry over. */
export function FromThen({line, note, voices, onCarryOver, read}: Props): ReactNode {
  const words = shorten(lineInWords(line), 80);
  return (
    <div className="review-then">
      <p className="review-then__label">{say`Last time`}</p>
      {voices.map(({who, note: then}, index) => (
        <div key={index} className="review-then__voice">
          <NoteWords who={who} note={then} read={read} />
          {isToCarry(note, then) && (
            <button
              type="button"
              className="quiet-button"
              aria-label={
                who === '' ? say`Carry over to: ${words}` : say`Carry over (${who}) to: ${words}`
              }
              onClick={() => {
                onCarryOver(line.id, then);
              }}
            >{say`Carry over`}</button>
          )}
        </div>
      ))}
    </div>
  );
}
