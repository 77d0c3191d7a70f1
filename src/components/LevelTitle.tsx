import Heading from '@theme/Heading';
import type {ReactNode} from 'react';

interface Props {
  /** `L3` */
  readonly rank: string;
  readonly role: string;
  readonly emoji?: string;
}

/** A level's title: its rank, then the role it stands for. */
export function LevelTitle({rank, role, emoji}: Props): ReactNode {
  return (
    <header className="level-title">
      <Heading as="h1">
        {emoji && (
          <span className="title-emoji" aria-hidden="true">
            {emoji}{' '}
          </span>
        )}
        <span className="rank rank--large">{rank}</span> {role}
      </Heading>
    </header>
  );
}
