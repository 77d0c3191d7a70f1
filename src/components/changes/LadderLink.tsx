import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

interface Props {
  /** Below the base URL. */
  readonly to: string;
  readonly children: ReactNode;
}

/** Leads into the ladder or to the page of a permanent link, which is no page of Docusaurus and which it would miss. */
export function LadderLink({to, children}: Props): ReactNode {
  return (
    <Link to={to} data-noBrokenLinkCheck={to.startsWith('/s/')}>
      {children}
    </Link>
  );
}
