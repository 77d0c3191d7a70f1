import type {ReactNode} from 'react';
import {LadderLink} from './LadderLink';
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
  return (
    <p id={id} className="moved-section">
      {say`The section “${name}” is no longer on this page.`}{' '}
      <LadderLink to={`/s/${link}/`}>{say`See what became of it`}</LadderLink>
    </p>
  );
}
