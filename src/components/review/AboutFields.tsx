import type {ReactNode} from 'react';
import type {Sheet} from '../../ladder/review/sheet';
import {DateInput, TextInput} from './Inputs';
import {say} from '../language';

/** What a sheet says of itself. */
export type AboutSheet = Pick<Sheet, 'name' | 'writer' | 'from' | 'to'>;

interface Props {
  readonly about: AboutSheet;
  /** How the field of who writes it is called. */
  readonly writerLabel: string;
  readonly onWrite: (change: Partial<AboutSheet>) => void;
}

/** Whose sheet it is, who writes it, and of what time. */
export function AboutFields({
  about: {name, writer, from, to},
  writerLabel,
  onWrite,
}: Props): ReactNode {
  return (
    <>
      <TextInput
        label={say`Whose review`}
        value={name}
        onWrite={(text) => {
          onWrite({name: text});
        }}
      />
      <TextInput
        label={writerLabel}
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
    </>
  );
}
