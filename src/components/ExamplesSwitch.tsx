import type {ReactNode} from 'react';

/** Opens or closes every example of the page; the page's script does it, and without scripts the switch is not shown. */
export function ExamplesSwitch(): ReactNode {
  return (
    <p className="examples-switch needs-script">
      <button type="button" className="quiet-button" data-examples-switch data-state="closed">
        <span className="when-closed">Open all examples</span>
        <span className="when-open">Close all examples</span>
      </button>
    </p>
  );
}
