import {useState, type ReactNode} from 'react';
import {LevelSelect} from '../../components/compare/LevelChoice';
import type {SheetEditor} from '../../components/review/SheetFields';
import {sheetLevel} from '../../ladder/review/begin-sheet';
import type {ReviewLevel, ReviewList} from '../../ladder/review/review-list';
import {levelInWords} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {say} from '../../ladder/language';
import {loadLevel} from './ladder-now';

interface Props {
  readonly sheet: Sheet;
  readonly editor: SheetEditor;
  readonly list: ReviewList;
}

/** A further level: the one that a person grows toward, at a press, or any other. */
export function AddLevel({sheet: {levels}, editor, list}: Props): ReactNode {
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState('');
  const open = new Set(levels.map(({id}) => id));
  const offered = list.levels.filter(({id}) => !open.has(id));
  const own = levels.map(({id}) => list.levels.find((level) => level.id === id)).at(-1);
  const next = own && offered.find(({track, step}) => track === own.track && step === own.step + 1);
  const other = offered.find(({name}) => name === chosen);

  function add(level: ReviewLevel): void {
    loadLevel(level).then(
      (data) => {
        setProblem('');
        editor.addLevel(sheetLevel(data, level.id));
      },
      () => {
        setProblem(say`The level could not be loaded. Check the connection and add it again.`);
      },
    );
  }

  return (
    <form
      className="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (other) add(other);
      }}
    >
      {next && (
        <div className="review-form__row">
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              add(next);
            }}
          >
            {say`And toward ${levelInWords(next)}`}
          </button>
        </div>
      )}
      <LevelSelect
        id="review-add-level"
        label={next ? say`Or another level` : say`Another level`}
        levels={offered}
        offered={offered}
        name={chosen}
        onChoose={setChosen}
      />
      <button type="submit" className="quiet-button" disabled={!other}>
        {say`Add the level`}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </form>
  );
}
