import {useMemo, type ReactNode} from 'react';
import type {DocumentNode} from '../../ladder/review/document-node';
import {goalLabel, markWords} from '../../ladder/review/say';
import type {Note} from '../../ladder/review/sheet';
import {DocumentNodes} from './DocumentNodes';

/** Reads what people wrote as Markdown; absent while what reads it is loaded. */
export type ReadEvidence = ((text: string) => DocumentNode[]) | undefined;

interface Props {
  /** Whose words they are; absent or '' where nobody has to be told from another. */
  readonly who?: string;
  readonly note: Note;
  readonly read: ReadEvidence;
}

/** What is written at a line, to be read. */
export function NoteWords({who, note: {evidence, marks, goals}, read}: Props): ReactNode {
  return (
    <div className="review-words">
      {who && <p className="review-who">{who}</p>}
      {marks.length > 0 && (
        <p className="review-words__marks">{marks.map((mark) => markWords[mark]).join(' · ')}</p>
      )}
      {evidence !== '' && <Written text={evidence} read={read} />}
      {goals.map((goal) => (
        <div key={goal.key}>
          <p className="review-words__marks">{goalLabel(goal)}</p>
          <Written text={goal.text} read={read} />
        </div>
      ))}
    </div>
  );
}

function Written({text, read}: {readonly text: string; readonly read: ReadEvidence}): ReactNode {
  const nodes = useMemo(() => read?.(text), [read, text]);
  return nodes ? (
    <DocumentNodes nodes={nodes} />
  ) : (
    <p className="review-words__as-written">{text}</p>
  );
}
