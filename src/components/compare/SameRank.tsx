import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {TrackPageData} from '../../ladder/compare/track-page';

interface Props {
  readonly rank: string;
  readonly levels: TrackPageData['sameRank'][string];
}

/** More than these are folded. */
const fewEnough = 6;

/** The levels of other tracks that share a rank. */
export function SameRank({rank, levels}: Props): ReactNode {
  if (levels.length === 0) return null;
  const list = (
    <ul className="same-rank__levels">
      {levels.map(({track, role, permalink}) => (
        <li key={permalink}>
          <Link to={permalink}>{role ? `${role} (${track})` : track}</Link>
        </li>
      ))}
    </ul>
  );
  if (levels.length <= fewEnough) {
    return (
      <div className="same-rank">
        <span className="same-rank__label">Also {rank}:</span> {list}
      </div>
    );
  }
  return (
    <details className="same-rank">
      <summary>
        Also {rank} in {levels.length} places
      </summary>
      {list}
    </details>
  );
}
