import {useMemo, type ReactNode} from 'react';
import type {DocumentNode} from '../../ladder/review/document-node';
import {goalInWords, markWords} from '../../ladder/review/say';
import type {Note} from '../../ladder/review/sheet';
import {say} from '../language';
import {DocumentNodes} from './DocumentNodes';

/** Reads what people wrote as Markdown; absent while what reads it is loaded. */
export type ReadEvidence = ((text: string) => DocumentNode[]) | undefined;

interface Props {
  readonly note: Note;
  readonly read: ReadEvidence;
}

/** What is written at a line, to be read. */
export function NoteWords({note: {evidence, marks, goals}, read}: Props): ReactNode {
  const nodes = useMemo(() => read?.(evidence), [read, evidence]);
  return (
    <div className="review-words">
      {marks.length > 0 && (
        <p className="review-words__marks">{marks.map((mark) => markWords[mark]).join(' · ')}</p>
      )}
      {nodes ? (
        <DocumentNodes nodes={nodes} />
      ) : (
        <p className="review-words__as-written">{evidence}</p>
      )}
      {goals.length > 0 && (
        <ul>
          {goals.map((goal) => (
            <li key={goal.key}>{say`Goal: ${goalInWords(goal)}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
