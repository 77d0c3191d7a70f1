import type {ReactNode} from 'react';
import type {CompareChoice} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {findLevel} from '../../ladder/compare/level-names';
import {groupBy} from '../../ladder/group-by';
import {levelTitle} from '../../ladder/compare/level-title';
import {useNarrowing} from './narrow-levels';
import {say} from '../language';

type Levels = CompareList['levels'];

interface Props {
  readonly levels: Levels;
  readonly choice: CompareChoice;
  /** Whether the two levels have something in common that can be left out. */
  readonly hasSame?: boolean;
  /** Absent where the page is rendered: what is chosen then has no effect yet. */
  readonly onChoose?: (choice: CompareChoice) => void;
}

/** The id of the field that chooses one side. */
export function fieldId(side: 'from' | 'to'): string {
  return `choose-${side}`;
}

/** Chooses two levels, swaps them, and says whether to show only what differs. */
export function LevelChoice({levels, choice, hasSame, onChoose}: Props): ReactNode {
  const [fitting, narrow] = useNarrowing(levels, say`Narrow the two lists down`);
  return (
    <form
      className="level-choice needs-script"
      aria-label={say`Levels to compare`}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {narrow}
      <LevelSelect
        id={fieldId('from')}
        label={say`From this level`}
        levels={levels}
        offered={fitting}
        name={choice.from ?? ''}
        onChoose={(from) => {
          onChoose?.({...choice, from});
        }}
      />
      <button
        type="button"
        className="quiet-button level-choice__swap"
        onClick={() => {
          const {from, to, ...rest} = choice;
          onChoose?.({
            ...rest,
            ...(to !== undefined && {from: to}),
            ...(from !== undefined && {to: from}),
          });
        }}
      >
        <span aria-hidden="true">⇄</span> {say`Swap`}
      </button>
      <LevelSelect
        id={fieldId('to')}
        label={say`To this level`}
        levels={levels}
        offered={fitting}
        name={choice.to ?? ''}
        onChoose={(to) => {
          onChoose?.({...choice, to});
        }}
      />
      {hasSame && (
        <OnlyDifferences
          checked={choice.onlyDifferences ?? false}
          onChange={(onlyDifferences) => {
            onChoose?.({...choice, onlyDifferences});
          }}
        />
      )}
    </form>
  );
}

interface OnlyProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Leaves out what two levels, or two days, have in common. */
export function OnlyDifferences({checked, onChange}: OnlyProps): ReactNode {
  return (
    <label className="level-choice__only">
      <input
        type="checkbox"
        checked={checked}
        onChange={({target}) => {
          onChange(target.checked);
        }}
      />{' '}
      {say`Only what differs`}
    </label>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly levels: Levels;
  /** The levels to choose from; the chosen one is there in any case. */
  readonly offered: Levels;
  readonly name: string;
  readonly required?: boolean;
  readonly onChoose: (name: string) => void;
}

/** Chooses a level of the ladder, by track. */
export function LevelSelect({
  id,
  label,
  levels,
  offered,
  name,
  required,
  onChoose,
}: SelectProps): ReactNode {
  const known = findLevel(name, levels);
  const shown = known && !offered.includes(known) ? [known, ...offered] : offered;
  const byTrack = groupBy(shown, ({track}) => track);
  return (
    <label className="level-choice__level">
      <span>{label}</span>
      {/* A select cuts a long name off; what is chosen stands over it, as high as it needs to be. */}
      <span className={known ? 'level-choice__select is-chosen' : 'level-choice__select'}>
        <span className="level-choice__value" aria-hidden="true">
          {known && wholeName(known)}
        </span>
        <select
          id={id}
          required={required}
          value={known?.name ?? ''}
          onChange={({target}) => {
            onChoose(target.value);
          }}
        >
          {!known && <option value="">{say`Choose a level`}</option>}
          {Array.from(byTrack, ([track, own]) => (
            <optgroup key={track} label={track}>
              {own.map((level) => (
                <option key={level.name} value={level.name}>
                  {wholeName(level)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </span>
    </label>
  );
}

function wholeName(level: Levels[number]): string {
  return `${levelTitle(level)}, ${level.track}`;
}
