import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import type {LevelRelations} from '../../ladder/compare/level-relations';
import {reviewAddress} from '../../ladder/review/review-address';
import {counted, say} from '../language';

/** More levels of the same rank than these are folded. */
const fewEnough = 4;

/** At the foot of a level: the levels of its rank in other tracks, any other to compare it with, and a review of it. */
export function LevelWays({relations}: {readonly relations: LevelRelations}): ReactNode {
  const {name, rank, sameRank} = relations;
  const {count} = sameRank;
  const others = sameRank.levels.map(({track, role, permalink, compare}) => (
    <li key={permalink}>
      <Link to={permalink}>{role === '' ? track : `${role}, ${track}`}</Link>
      <Link to={compare} className="level-links__compare">
        {say`Compare`}
        <span className="visually-hidden"> {say`with ${track}`}</span>
      </Link>
    </li>
  ));
  return (
    <nav className="level-links level-links--foot" aria-label={say`Other levels`}>
      {sameRank.count > 0 && (
        <dl>
          <div>
            <dt>{say`Also ${rank}`}</dt>
            <dd>
              {others.length === 0 && (
                <Link to="/">{counted(count)`in 1 track|in ${count} tracks`}</Link>
              )}
              {others.length > 0 && others.length <= fewEnough && <ul>{others}</ul>}
              {others.length > fewEnough && (
                <details>
                  <summary>{counted(count)`in ${count} places`}</summary>
                  <ul>{others}</ul>
                </details>
              )}
            </dd>
          </div>
        </dl>
      )}
      <Link to={comparePath({from: name})}>{say`Compare with any level`}</Link>
      <Link to={reviewAddress({level: name})} className="level-links__compare">
        {say`Start a review`}
      </Link>{' '}
      <span className="needs-script">{say`or press the link beside a line to take a note`}</span>
    </nav>
  );
}
