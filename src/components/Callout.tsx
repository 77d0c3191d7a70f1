import type {ReactNode} from 'react';
import type {CalloutKind} from '../ladder/parse/callouts';

interface Props {
  readonly kind: CalloutKind;
  /** Its label, then what it says. */
  readonly children: ReactNode;
}

/** Words that an author sets apart: a note, a tip, a warning. The label says which; its color only repeats that. */
export function Callout({kind, children}: Props): ReactNode {
  return (
    <div role="note" className={`callout callout--${kind}`}>
      {children}
    </div>
  );
}
