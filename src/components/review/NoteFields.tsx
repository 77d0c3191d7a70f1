import {useMemo, type ReactNode} from 'react';
import {markWords} from '../../ladder/review/say';
import {marks, type Goal, type Mark, type Note} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {TextField} from './TextField';
import {say} from '../language';

/**
 * What can be done at a line; the same functions as long as the sheet is open, so that one line's typing redraws one line.
 * Whoever writes says in which field: that is what a screen reader is told when it was saved.
 */
export interface NoteEditor {
  readonly write: (line: string, evidence: string, field: string) => void;
  readonly mark: (line: string, mark: Mark, field: string) => void;
  /** Pins a new goal to a line. */
  readonly addGoal: (line: string) => void;
  readonly writeGoal: (line: string, goal: Goal, field: string) => void;
  readonly removeGoal: (line: string, key: string) => void;
}

interface Props {
  readonly line: string;
  /** The line in words: each field says to which it belongs. */
  readonly words: string;
  readonly note: Note;
  readonly editor: NoteEditor;
  /** What is written here: beside evidence, words can be said of the line. */
  readonly kind: 'evidence' | 'agreed';
  /** What the sheet is called, where the reader has not chosen it; '' otherwise. */
  readonly whose?: string;
}

/** The room beside a line: what is written of it, what is said of it in a word, and goals. */
export function NoteFields({line, words, note, editor, kind, whose = ''}: Props): ReactNode {
  return useMemo(
    () => <Fields {...{line, words, note, editor, kind, whose}} />,
    [line, words, note, editor, kind, whose],
  );
}

function Fields({line, words, note, editor, kind, whose}: Required<Props>): ReactNode {
  const label = kind === 'evidence' ? say`Evidence` : say`Agreed`;
  const about = shorten(words, 120);
  const field = `${kind}-${line}`;
  return (
    <div className="review-note">
      {whose !== '' && (
        <p
          id={`whose-${line}`}
          className="review-note__sheet"
        >{say`You are writing in the sheet “${whose}”.`}</p>
      )}
      <TextField
        id={field}
        describedBy={whose === '' ? '' : `whose-${line}`}
        label={`${label}: ${about}`}
        placeholder={label}
        value={note.evidence}
        onWrite={(text) => {
          editor.write(line, text, `${label}: ${about}`);
        }}
      />
      <div className="review-note__marks" role="group" aria-label={say`What to say of: ${about}`}>
        {kind === 'evidence' &&
          marks.map((mark) => (
            <label key={mark} className={`review-mark review-mark--${mark}`}>
              <input
                type="checkbox"
                checked={note.marks.includes(mark)}
                onChange={() => {
                  editor.mark(line, mark, `${markWords[mark]}: ${about}`);
                }}
              />
              <span>{markWords[mark]}</span>
            </label>
          ))}
        <button
          type="button"
          className="review-note__add"
          aria-label={say`Add a goal to: ${about}`}
          onClick={() => {
            editor.addGoal(line);
          }}
        >{say`Add a goal`}</button>
      </div>
      {note.goals.map((goal) => (
        <GoalFields
          key={goal.key}
          line={line}
          field={field}
          about={about}
          goal={goal}
          editor={editor}
        />
      ))}
    </div>
  );
}

interface GoalProps {
  readonly line: string;
  /** The id of the field above, where one is when the goal is removed. */
  readonly field: string;
  readonly about: string;
  readonly goal: Goal;
  readonly editor: NoteEditor;
}

function GoalFields({line, field, about, goal, editor}: GoalProps): ReactNode {
  return (
    <div className="review-goal">
      <TextField
        id={`goal-${line}-${goal.key}`}
        label={say`Goal at: ${about}`}
        placeholder={say`Goal for the next half-year`}
        value={goal.text}
        onWrite={(text) => {
          editor.writeGoal(line, {...goal, text}, say`Goal at: ${about}`);
        }}
      />
      <label className="review-goal__by">
        <span>{say`by`}</span>
        <input
          type="date"
          aria-label={say`Date of the goal at: ${about}`}
          value={goal.by}
          onChange={({target}) => {
            editor.writeGoal(line, {...goal, by: target.value}, say`Date of the goal at: ${about}`);
          }}
        />
      </label>
      <button
        type="button"
        className="review-note__add"
        aria-label={say`Remove the goal at: ${about}`}
        onClick={() => {
          editor.removeGoal(line, goal.key);
          document.getElementById(field)?.focus();
        }}
      >{say`Remove`}</button>
    </div>
  );
}
