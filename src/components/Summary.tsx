import type {ReactNode} from 'react';

/** The sentence that sums a level or an area up. */
export function Summary({children}: {readonly children: ReactNode}): ReactNode {
  return <div className="summary">{children}</div>;
}
