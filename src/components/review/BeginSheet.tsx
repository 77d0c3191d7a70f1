import {useState, type ReactNode} from 'react';
import type {ReviewLevel} from '../../ladder/review/review-list';
import type {Sheet} from '../../ladder/review/sheet';
import {LevelSelect} from '../compare/LevelChoice';
import {DateInput, TextInput} from './Inputs';
import {say} from '../language';

/** What is asked before a sheet begins. */
export type AskedFirst = Pick<Sheet, 'name' | 'writer' | 'from' | 'to'>;

interface Props {
  readonly levels: readonly ReviewLevel[];
  /** The name of the level that is chosen from the start. */
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly onBegin: (asked: AskedFirst, level: ReviewLevel) => void;
}

/** Begins a sheet: of which level, for whom, by whom, and of what time. */
export function BeginSheet({levels, level, from, to, onBegin}: Props): ReactNode {
  const [chosen, setChosen] = useState(level);
  const [asked, setAsked] = useState<AskedFirst>({name: '', writer: '', from, to});
  const own = levels.find(({name}) => name === chosen);
  const set = (change: Partial<AskedFirst>): void => {
    setAsked({...asked, ...change});
  };
  return (
    <form
      className="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (own) onBegin(asked, own);
      }}
    >
      <LevelSelect
        id="review-level"
        label={say`Level`}
        levels={levels}
        offered={levels}
        name={chosen}
        onChoose={setChosen}
      />
      <TextInput
        label={say`Whose review`}
        value={asked.name}
        onWrite={(name) => {
          set({name});
        }}
      />
      <TextInput
        label={say`Your name`}
        value={asked.writer}
        onWrite={(writer) => {
          set({writer});
        }}
      />
      <DateInput
        label={say`From`}
        value={asked.from}
        onWrite={(day) => {
          set({from: day});
        }}
      />
      <DateInput
        label={say`To`}
        value={asked.to}
        onWrite={(day) => {
          set({to: day});
        }}
      />
      <div className="review-form__end">
        <button type="submit" className="review-button" disabled={!own}>{say`Begin`}</button>
      </div>
    </form>
  );
}
