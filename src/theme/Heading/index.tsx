import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {CopyLink} from '@site/src/components/CopyLink';
import type {Props} from '@theme/Heading';
import type {ReactNode} from 'react';

/** A heading with a control beside it that copies its link. The heading is named by its words alone. */
export default function Heading({as: As, id, className, children, ...props}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  // A page may have areas, and be linked to, at headings of this depth too.
  if (id) brokenLinks.collectAnchor(id);
  if (As === 'h1' || !id)
    return (
      <As {...props} id={id} className={className}>
        {children}
      </As>
    );
  const words = `${id}-words`;
  return (
    <As
      {...props}
      id={id}
      className={className ? `${className} anchored` : 'anchored'}
      aria-labelledby={words}
    >
      <span id={words}>{children}</span> <CopyLink />
    </As>
  );
}
