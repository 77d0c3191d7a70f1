import {useId, type ReactNode} from 'react';
import type {LevelLabel} from '../../ladder/compare/level-data';
import {shortName} from './name-levels';
import {say} from '../language';

interface Props {
  readonly from: LevelLabel;
  readonly to: LevelLabel;
}

/** On a phone: both levels, or one of the two. It works by the style sheet, without any script. */
export function SideSwitch({from, to}: Props): ReactNode {
  const name = useId();
  const choices = [
    ['both', say`Both`],
    ['from', shortName(from, to)],
    ['to', shortName(to, from)],
  ] as const;
  return (
    <fieldset className="side-switch">
      <legend className="visually-hidden">{say`Show on a narrow screen`}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === 'both'} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
