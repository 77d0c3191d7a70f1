import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {CopyLink} from './CopyLink';

interface Props {
  /** Where permanent links to the page lead; absent for a page that the site makes by itself. */
  readonly id?: string;
  /** The number of the title's wording, where it is not the first. */
  readonly wording?: string;
  readonly emoji?: string;
  readonly children: ReactNode;
}

/** The title of a page that is not a level. */
export function PageTitle({id, wording, emoji, children}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (id !== undefined) brokenLinks.collectAnchor(id);
  return (
    <header className="page-title" id={id} data-wording={wording}>
      <Heading as="h1">
        {emoji && (
          <span className="title-emoji" aria-hidden="true">
            {emoji}{' '}
          </span>
        )}
        {children}
      </Heading>
      {id !== undefined && <CopyLink />}
    </header>
  );
}
