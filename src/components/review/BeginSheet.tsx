import {useState, type ReactNode} from 'react';
import type {ReviewLevel} from '../../ladder/review/review-list';
import {LevelSelect} from '../compare/LevelChoice';
import {AboutFields, type AboutSheet} from './AboutFields';
import {say} from '../language';

interface Props {
  readonly levels: readonly ReviewLevel[];
  /** The name of the level that is chosen from the start. */
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly onBegin: (asked: AboutSheet, level: ReviewLevel) => void;
}

/** Begins a sheet: of which level, for whom, by whom, and of what time. */
export function BeginSheet({levels, level, from, to, onBegin}: Props): ReactNode {
  const [chosen, setChosen] = useState(level);
  const [asked, setAsked] = useState<AboutSheet>({name: '', writer: '', from, to});
  const own = levels.find(({name}) => name === chosen);
  const set = (change: Partial<AboutSheet>): void => {
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
        required
        name={chosen}
        onChoose={setChosen}
      />
      <AboutFields about={asked} writerLabel={say`Your name`} onWrite={set} />
      <div className="review-form__row">
        <button type="submit" className="review-button">{say`Begin`}</button>
      </div>
    </form>
  );
}
