import {useState, type ReactNode} from 'react';
import {say} from '../language';

interface Props {
  readonly onOpen: (files: readonly File[]) => void;
}

/** Opens sheets from their files, chosen or dropped. */
export function OpenFile({onOpen}: Props): ReactNode {
  const [over, setOver] = useState(false);
  return (
    <div
      className={`review-drop${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onOpen([...event.dataTransfer.files]);
      }}
    >
      <label>
        <span>{say`Choose one or more files, or drop them here`}</span>
        <input
          type="file"
          accept=".json,application/json"
          multiple
          onChange={({currentTarget}) => {
            onOpen([...(currentTarget.files ?? [])]);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
