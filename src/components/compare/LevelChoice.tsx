import type {ReactNode} from 'react';
import type {CompareChoice} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {findLevel} from '../../ladder/compare/level-names';

interface Props {
  readonly levels: CompareList['levels'];
  readonly choice: CompareChoice;
  readonly onChoose: (choice: CompareChoice) => void;
}

/** Chooses two levels, swaps them, and says whether to show only what differs. */
export function LevelChoice({levels, choice, onChoose}: Props): ReactNode {
  return (
    <form
      className="level-choice"
      aria-label="Levels to compare"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <LevelSelect
        label="This level"
        levels={levels}
        name={choice.from ?? ''}
        onChoose={(from) => {
          onChoose({...choice, from});
        }}
      />
      <button
        type="button"
        className="quiet-button level-choice__swap"
        onClick={() => {
          const {from, to, ...rest} = choice;
          onChoose({
            ...rest,
            ...(to !== undefined && {from: to}),
            ...(from !== undefined && {to: from}),
          });
        }}
      >
        <span aria-hidden="true">⇄</span> Swap
      </button>
      <LevelSelect
        label="beside"
        levels={levels}
        name={choice.to ?? ''}
        onChoose={(to) => {
          onChoose({...choice, to});
        }}
      />
      <label className="level-choice__only">
        <input
          type="checkbox"
          checked={choice.onlyDifferences ?? false}
          onChange={({target}) => {
            onChoose({...choice, onlyDifferences: target.checked});
          }}
        />{' '}
        Only what differs
      </label>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly levels: Props['levels'];
  readonly name: string;
  readonly onChoose: (name: string) => void;
}

function LevelSelect({label, levels, name, onChoose}: SelectProps): ReactNode {
  const tracks = [...new Set(levels.map(({track}) => track))];
  const known = findLevel(name, levels);
  return (
    <label className="level-choice__level">
      <span>{label}</span>
      <select
        value={known?.name ?? ''}
        onChange={({target}) => {
          onChoose(target.value);
        }}
      >
        {!known && <option value="">Choose a level</option>}
        {tracks.map((track) => (
          <optgroup key={track} label={track}>
            {levels
              .filter((level) => level.track === track)
              .map((level) => (
                <option key={level.name} value={level.name}>
                  {`${`${level.rank} ${level.role}`.trim()}, ${track}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
