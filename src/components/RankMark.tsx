import type {ReactNode} from 'react';

interface Props {
  readonly rank: string;
  readonly className?: string;
}

/** A level's rank before its role; nothing for a level that has its role alone. */
export function RankMark({rank, className = 'rank'}: Props): ReactNode {
  return rank === '' ? null : (
    <>
      <span className={className}>{rank}</span>{' '}
    </>
  );
}
