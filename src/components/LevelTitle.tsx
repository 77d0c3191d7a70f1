import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {CopyLink} from './CopyLink';
import {RankMark} from './RankMark';

interface Props {
  /** Where permanent links to the level lead. */
  readonly id?: string;
  /** The number of the title's wording, where it is not the first. */
  readonly wording?: string;
  /** `L3` */
  readonly rank: string;
  readonly role: string;
  readonly emoji?: string;
}

/** A level's title: its rank, then the role it stands for. */
export function LevelTitle({id, wording, rank, role, emoji}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  if (id !== undefined) brokenLinks.collectAnchor(id);
  return (
    <header className="level-title" id={id} data-wording={wording}>
      <Heading as="h1">
        {emoji && (
          <span className="title-emoji" aria-hidden="true">
            {emoji}{' '}
          </span>
        )}
        <RankMark rank={rank} className="rank rank--large" />
        {role}
      </Heading>
      <CopyLink />
    </header>
  );
}
