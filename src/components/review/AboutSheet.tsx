import type {ReactNode} from 'react';
import type {Sheet} from '../../ladder/review/sheet';
import {DateInput, TextInput} from './Inputs';
import {say} from '../language';

interface Props {
  readonly sheet: Sheet;
  readonly onWrite: (change: Partial<Sheet>) => void;
}

/** Whose sheet it is, who writes it, and of what time. */
export function AboutSheet({sheet: {name, writer, from, to}, onWrite}: Props): ReactNode {
  return (
    <div className="review-form review-about">
      <TextInput
        label={say`Whose review`}
        value={name}
        onWrite={(text) => {
          onWrite({name: text});
        }}
      />
      <TextInput
        label={say`Written by`}
        value={writer}
        onWrite={(text) => {
          onWrite({writer: text});
        }}
      />
      <DateInput
        label={say`From`}
        value={from}
        onWrite={(day) => {
          onWrite({from: day});
        }}
      />
      <DateInput
        label={say`To`}
        value={to}
        onWrite={(day) => {
          onWrite({to: day});
        }}
      />
    </div>
  );
}
