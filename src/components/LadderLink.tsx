import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';

interface Props {
  /** Below the base URL. */
  readonly to: string;
  readonly children: ReactNode;
}

/** Leads into the ladder, or to the page of a permanent link: a file, which the application would look for in vain. */
export function LadderLink({to, children}: Props): ReactNode {
  const href = useBaseUrl(to);
  // eslint-disable-next-line @docusaurus/no-html-links -- no route leads to it, and `pathname:` would open a window
  if (to.startsWith('/s/')) return <a href={href}>{children}</a>;
  return <Link to={to}>{children}</Link>;
}
