import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {LastTime} from '../../ladder/review/last-time';
import type {Voice} from '../../ladder/review/outline';
import {levelInWords} from '../../ladder/review/say';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {SheetLineWords} from './SheetLineWords';
import {say} from '../language';

interface Props {
  readonly then: LastTime;
  readonly read: ReadEvidence;
}

/** What an earlier sheet says at lines and of areas that this one does not have. */
export function Elsewhere({then: {elsewhere, areasElsewhere}, read}: Props): ReactNode {
  if (elsewhere.length + areasElsewhere.length === 0) return null;
  return (
    <section className="review-section">
      <Heading as="h2">{say`Last time, at what this sheet does not have`}</Heading>
      {elsewhere.map(({line, voices}) => (
        <div key={line.id} className="review-then">
          <SheetLineWords line={line} />
          <Voices voices={voices} read={read} />
        </div>
      ))}
      {areasElsewhere.map(({level, area, voices}) => (
        <div key={area.id} className="review-then">
          <p className="line">{`${levelInWords(level)} › ${say`Summary of ${area.name}`}`}</p>
          <Voices voices={voices} read={read} />
        </div>
      ))}
    </section>
  );
}

interface VoicesProps {
  readonly voices: readonly Voice[];
  readonly read: ReadEvidence;
}

function Voices({voices, read}: VoicesProps): ReactNode {
  return voices.map(({who, note}, index) => (
    <NoteWords key={index} who={who} note={note} read={read} />
  ));
}
