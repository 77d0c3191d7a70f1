import {useState, type ReactNode} from 'react';
import type {Sheet} from '../../ladder/review/sheet';
import {SheetSelect} from './SheetList';
import {say} from '../language';

interface Props {
  readonly sheets: readonly Sheet[];
  readonly onBringTogether: (first: Sheet, second: Sheet) => void;
}

/** Brings two sheets together; where there are just two, of two people, they are chosen already. */
export function TwoSheets({sheets, onBringTogether}: Props): ReactNode {
  const [keys, setKeys] = useState(() => {
    const [first, second, ...others] = sheets;
    const areMeant =
      first &&
      second &&
      others.length === 0 &&
      (first.writer === '' || first.writer !== second.writer);
    return areMeant ? [first.key, second.key] : ['', ''];
  });
  const chosen = keys.map((key) => sheets.find((sheet) => sheet.key === key));
  const [first, second] = chosen;
  const names = [first, second].map((sheet) => sheet?.name.trim() ?? '');
  const areOfTwo = names[0] !== names[1] && names.every((name) => name !== '');
  return (
    <form
      className="review-form"
      aria-label={say`Bring two sheets together`}
      onSubmit={(event) => {
        event.preventDefault();
        if (first && second && first !== second) onBringTogether(first, second);
      }}
    >
      {[say`One side`, say`The other side`].map((label, index) => (
        <SheetSelect
          key={label}
          label={label}
          sheets={sheets.filter((sheet) => sheet !== chosen[1 - index])}
          required
          value={keys[index] ?? ''}
          onChoose={(key) => {
            setKeys(keys.map((own, at) => (at === index ? key : own)));
          }}
        />
      ))}
      <p role="status" className="review-form__row review-of-two">
        {areOfTwo && say`These two sheets are about different people: ${names.join(', ')}.`}
      </p>
      <button type="submit" className="review-button">{say`Bring the two together`}</button>
    </form>
  );
}
