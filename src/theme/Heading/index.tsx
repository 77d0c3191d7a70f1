import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {Props} from '@theme/Heading';
import clsx from 'clsx';
import type {ReactNode} from 'react';

/** A heading with a link to copy beside it: a plain link, which the page's script also puts on the clipboard. */
export default function Heading({as: As, id, className, children, ...props}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (As === 'h1' || !id)
    return (
      <As {...props} id={id} className={className}>
        {children}
      </As>
    );
  brokenLinks.collectAnchor(id);
  return (
    <As {...props} id={id} className={clsx(className, 'anchored')}>
      <span id={`${id}-words`}>{children}</span>{' '}
      <Link
        className="copy-link"
        to={`#${id}`}
        data-copy-link
        aria-label="Link to this section"
        aria-describedby={`${id}-words`}
        title="Copy a link to this section"
      >
        #
      </Link>
    </As>
  );
}
