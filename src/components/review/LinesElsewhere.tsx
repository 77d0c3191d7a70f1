import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {LastTime} from '../../ladder/review/last-time';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {SheetLineWords} from './SheetLineWords';
import {say} from '../language';

interface Props {
  readonly lines: LastTime['elsewhere'];
  readonly read: ReadEvidence;
}

/** What an earlier sheet says at lines that this one does not have. */
export function LinesElsewhere({lines, read}: Props): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section className="review-section">
      <Heading as="h2">{say`Last time, at lines that are not in this sheet`}</Heading>
      {lines.map(({line, voices}) => (
        <div key={line.id} className="review-then">
          <SheetLineWords line={line} />
          {voices.map(({who, note}, index) => (
            <NoteWords key={index} who={who} note={note} read={read} />
          ))}
        </div>
      ))}
    </section>
  );
}
