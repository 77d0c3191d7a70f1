import type {ReactNode} from 'react';
import {isToCarry} from '../../ladder/review/last-time';
import type {Voice} from '../../ladder/review/outline';
import type {Note} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {say} from '../language';

interface Props {
  /** What it is written of, in words. */
  readonly about: string;
  /** What this sheet says there. */
  readonly note: Note;
  readonly voices: readonly Voice[];
  readonly onCarryOver: (then: Note) => void;
  readonly read: ReadEvidence;
}

/** What an earlier sheet says at a line, of an area or of the whole, to carry over. */
export function FromThen({about, note, voices, onCarryOver, read}: Props): ReactNode {
  const words = shorten(about, 80);
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
                onCarryOver(then);
              }}
            >{say`Carry over`}</button>
          )}
        </div>
      ))}
    </div>
  );
}
