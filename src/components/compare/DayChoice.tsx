import type {ReactNode} from 'react';
import type {CompareList} from '../../ladder/compare/compare-list';
import type {ThenChoice} from '../../ladder/compare/then-address';
import type {Day} from '../../ladder/links/registry';
import {say} from '../language';
import {fieldId, LevelSelect, OnlyDifferences} from './LevelChoice';
import {useNarrowing} from './narrow-levels';

interface Props {
  readonly levels: CompareList['levels'];
  readonly choice: ThenChoice;
  /** The day it is; absent where the page is rendered. */
  readonly today?: Day;
  /** Whether the two days have something in common that can be left out. */
  readonly hasSame?: boolean;
  /** Absent where the page is rendered: what is chosen then has no effect yet. */
  readonly onChoose?: (choice: ThenChoice) => void;
}

/** Chooses a level, and the day on which it is shown beside what it says today. */
export function DayChoice({levels, choice, today, hasSame, onChoose}: Props): ReactNode {
  const [fitting, narrow] = useNarrowing(levels, say`Narrow the list down`);
  return (
    <form
      className="level-choice needs-script"
      aria-label={say`A level and a day`}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {narrow}
      <LevelSelect
        id={fieldId('from')}
        label={say`This level`}
        levels={levels}
        offered={fitting}
        name={choice.level ?? ''}
        onChoose={(level) => {
          onChoose?.({...choice, level});
        }}
      />
      <label className="level-choice__level level-choice__day">
        <span>{say`As it stood on`}</span>
        <input
          type="date"
          max={today}
          value={choice.on ?? ''}
          onChange={({currentTarget: {value}}) => {
            onChoose?.({...choice, on: value});
          }}
        />
      </label>
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
