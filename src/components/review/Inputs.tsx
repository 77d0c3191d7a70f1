import type {ReactNode} from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
}

export function TextInput(props: Props): ReactNode {
  return <Input type="text" {...props} />;
}

export function DateInput(props: Props): ReactNode {
  return <Input type="date" {...props} />;
}

function Input({type, label, value, onWrite}: Props & {readonly type: 'text' | 'date'}): ReactNode {
  return (
    <label className={`review-field review-field--${type}`}>
      <span>{label}</span>
      <input
        type={type}
        autoComplete="off"
        value={value}
        onInput={({currentTarget}) => {
          onWrite(currentTarget.value);
        }}
      />
    </label>
  );
}
