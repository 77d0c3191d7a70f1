import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {say} from './language';

interface Props {
  /** The fragment that once led to the section. */
  readonly id: string;
  /** The section's permanent id. */
  readonly link: string;
  readonly name: string;
}

/** What an old link to a section finds that is no longer on its page. Nobody else sees it. */
export function MovedSection({id, link, name}: Props): ReactNode {
  const href = useBaseUrl(`/s/${link}/`);
  return (
    <p id={id} className="moved-section">
      {say`The section “${name}” is no longer on this page.`}{' '}
      {/* eslint-disable-next-line @docusaurus/no-html-links -- the pages of links are files, not routes of the site */}
      <a href={href}>{say`See what became of it`}</a>
    </p>
  );
}
