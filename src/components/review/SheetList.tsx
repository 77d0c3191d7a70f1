import {useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {fullNameOfSheet, nameOfSheet, tellApart} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {PlaceLink, type Go} from './PlaceLink';
import {say} from '../language';

interface Props {
  readonly sheets: readonly Sheet[];
  readonly go: Go;
  readonly onRemove: (sheet: Sheet) => void;
}

/** The sheets of this browser. */
export function SheetList({sheets, go, onRemove}: Props): ReactNode {
  return (
    <ul className="review-sheets">
      {sheets.map((sheet) => (
        <li key={sheet.key}>
          <div>
            <PlaceLink place={{sheet: sheet.key}} go={go}>
              {nameOfSheet(sheet)}
            </PlaceLink>
            <p>{tellApart(sheet)}</p>
          </div>
          <RemoveSheet sheet={sheet} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  );
}

/** Asks once more: what is removed is nowhere else, unless it was downloaded. */
function RemoveSheet({
  sheet,
  onRemove,
}: {
  readonly sheet: Sheet;
  readonly onRemove: Props['onRemove'];
}): ReactNode {
  const [asks, setAsks] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const ask = (next: boolean): void => {
    flushSync(() => {
      setAsks(next);
    });
    // Each press takes the pressed button away: the focus goes to the button that changes nothing.
    whole.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  };
  return asks ? (
    <span
      ref={whole}
      className="review-actions"
      role="group"
      aria-label={say`Remove ${nameOfSheet(sheet)}?`}
    >
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          onRemove(sheet);
        }}
      >{say`Remove it for good`}</button>
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          ask(false);
        }}
      >{say`Leave it`}</button>
    </span>
  ) : (
    <span ref={whole}>
      <button
        type="button"
        className="quiet-button"
        aria-label={say`Remove ${nameOfSheet(sheet)}`}
        onClick={() => {
          ask(true);
        }}
      >{say`Remove`}</button>
    </span>
  );
}

interface SelectProps {
  readonly label: string;
  readonly sheets: readonly Sheet[];
  readonly value: string;
  readonly required?: boolean;
  readonly onChoose: (key: string) => void;
}

/** Chooses a sheet of this browser. */
export function SheetSelect({label, sheets, value, required, onChoose}: SelectProps): ReactNode {
  return (
    <label className="review-field">
      <span>{label}</span>
      <select
        required={required}
        value={value}
        onChange={({target}) => {
          onChoose(target.value);
        }}
      >
        <option value="">{say`None`}</option>
        {sheets.map((sheet) => (
          <option key={sheet.key} value={sheet.key}>
            {fullNameOfSheet(sheet)}
          </option>
        ))}
      </select>
    </label>
  );
}
