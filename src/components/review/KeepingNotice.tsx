import type {ReactNode} from 'react';
import {say} from '../language';

/** Whether the browser has saved what was written. */
export type Keeping =
  | {readonly kind: 'saved' | 'writing'}
  /** Why the browser does not keep it. */
  | {readonly kind: 'failed'; readonly why: string};

interface Props {
  readonly keeping: Keeping;
  /** What was written before it was last saved; '' where nothing was. */
  readonly saved: string;
  readonly onDownload: () => void;
}

/** Whether what is written is in the browser; where it is not, the file is offered. */
export function KeepingNotice({keeping, saved, onDownload}: Props): ReactNode {
  return (
    <>
      {/* Screen readers hear what was saved, once for each field; on the screen it says only that something was. */}
      <p role="status" className="visually-hidden">
        {saved !== '' && keeping.kind !== 'failed' && say`Saved: ${saved}`}
      </p>
      {keeping.kind === 'failed' ? (
        <div role="alert" className="review-notice">
          <p>
            <strong>{say`This sheet is not saved.`}</strong> {keeping.why}{' '}
            {say`Download it before you close the page; the file can be opened here again.`}
          </p>
          <button
            type="button"
            className="review-button"
            onClick={onDownload}
          >{say`Download the sheet`}</button>
        </div>
      ) : (
        <p className="review-keeping" aria-hidden="true">
          {keeping.kind === 'saved' ? say`Saved in this browser` : say`Writing…`}
        </p>
      )}
    </>
  );
}
