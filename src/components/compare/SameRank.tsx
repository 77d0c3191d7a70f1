import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {SameRank as SameRankData} from '../../ladder/compare/same-rank';
import {counted, say} from '../language';

interface Props {
  readonly rank: string;
  readonly others: SameRankData | undefined;
}

/** More than these are folded. */
const fewEnough = 6;

/** The levels of other tracks that share a rank. */
export function SameRank({rank, others}: Props): ReactNode {
  if (others === undefined || others.count === 0) return null;
  const {count, levels} = others;
  const places = counted(count)`Also ${rank} in ${count} places`;
  if (levels.length < count) {
    return (
      <p className="same-rank">
        <Link to="/">{places}</Link>
      </p>
    );
  }
  const list = (
    <ul className="same-rank__levels">
      {levels.map(({track, role, permalink}) => (
        <li key={permalink}>
          <Link to={permalink}>{role ? `${role} (${track})` : track}</Link>
        </li>
      ))}
    </ul>
  );
  if (count <= fewEnough) {
    return (
      <div className="same-rank">
        <span className="same-rank__label">{say`Also ${rank}:`}</span> {list}
      </div>
    );
  }
  return (
    <details className="same-rank">
      <summary>{places}</summary>
      {list}
    </details>
  );
}
