import type {ReactNode} from 'react';
import {say} from './language';

/**
 * Opens or closes every example of the page, and prints it; the page's script does both, and without scripts neither is
 * shown. Beside them one chooses whether examples are printed: the style sheet does that.
 */
export function ExamplesSwitch(): ReactNode {
  return (
    <p className="examples-switch">
      <label className="examples-switch__print">
        <input type="checkbox" defaultChecked /> {say`Print with examples`}
      </label>
      <button type="button" className="quiet-button needs-script" data-print>
        {say`Print`}
      </button>
      <button
        type="button"
        className="quiet-button needs-script"
        data-examples-switch
        data-state="closed"
      >
        <span className="when-closed">{say`Open all examples`}</span>
        <span className="when-open">{say`Close all examples`}</span>
      </button>
    </p>
  );
}
