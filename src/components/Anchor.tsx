import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

interface Props {
  /** What leads here, separated by spaces: the permanent id first, then old slugs. */
  readonly ids: string;
  /** The number of the section's wording, where it is not the first. */
  readonly wording?: string;
}

/** A place that permanent links and old addresses lead to, before a heading whose own id is a slug. */
export function Anchor({ids, wording}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  const [first, ...others] = ids.split(' ');
  for (const id of ids.split(' ')) brokenLinks.collectAnchor(id);
  return (
    <span id={first} className="anchor-point" data-wording={wording}>
      {others.map((id) => (
        <span key={id} id={id} />
      ))}
    </span>
  );
}
