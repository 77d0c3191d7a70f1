import {useState, type ReactNode} from 'react';
import {LevelSelect} from '../../components/compare/LevelChoice';
import {sheetLevel} from '../../ladder/review/begin-sheet';
import {addLevel} from '../../ladder/review/edit-sheet';
import type {ReviewLevel, ReviewList} from '../../ladder/review/review-list';
import {levelInWords} from '../../ladder/review/say';
import {say} from '../../ladder/language';
import {loadLevel} from './ladder-now';
import type {SheetKeeper} from './sheet-keeper';

interface Props {
  readonly keeper: SheetKeeper;
  readonly list: ReviewList;
}

/** A further level: the one that a person grows toward, at a press, or any other. */
export function AddLevel({keeper, list}: Props): ReactNode {
  const [problem, setProblem] = useState('');
  const {levels} = keeper.sheet;
  const open = new Set(levels.map(({id}) => id));
  const offered = list.levels.filter(({id}) => !open.has(id));
  const own = levels.map(({id}) => list.levels.find((level) => level.id === id)).at(-1);
  const next = own && offered.find(({track, step}) => track === own.track && step === own.step + 1);

  function add(level: ReviewLevel): void {
    loadLevel(level).then(
      (data) => {
        setProblem('');
        keeper.edit((sheet) => addLevel(sheet, sheetLevel(data, level.id)), levelInWords(data));
      },
      () => {
        setProblem(say`The level could not be loaded. Check the connection and choose it again.`);
      },
    );
  }

  return (
    <>
      {next && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            add(next);
          }}
        >
          {say`And toward ${levelInWords(next)}`}
        </button>
      )}
      <LevelSelect
        id="review-add-level"
        label={next ? say`Or add another level` : say`Add a level`}
        levels={offered}
        offered={offered}
        name=""
        onChoose={(name) => {
          const level = offered.find((one) => one.name === name);
          if (level) add(level);
        }}
      />
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}
