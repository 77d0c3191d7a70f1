import type {ReactNode} from 'react';
import {say} from './language';

interface Props {
  /** The number of the wording that is linked, where it is not the first. */
  readonly wording?: string;
}

/**
 * Copies a permanent link to what it stands in or beside. The page's script does it and says of what; without scripts the
 * button is not shown.
 */
export function CopyLink({wording}: Props): ReactNode {
  return (
    <button type="button" className="copy" aria-label={say`Copy link`} data-wording={wording} />
  );
}
