import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

/** A place that permanent links lead to, before a heading whose own id is a slug. */
export function Anchor({id}: {readonly id: string}): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return <span id={id} className="anchor-point" />;
}
