import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import type {LevelRelations} from '../../ladder/compare/level-relations';
import {reviewAddress} from '../../ladder/review/review-address';
import {levelTitle} from '../../ladder/compare/level-title';
import {counted, say} from '../language';

/** More levels of the same rank than these are folded. */
const fewEnough = 4;

/** On a level's page: the levels next to it and those of its rank, each to read and to compare. */
export function LevelLinks({relations}: {readonly relations: LevelRelations}): ReactNode {
  const {name, rank, next, previous, sameRank, equals} = relations;
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
    <nav className="level-links" aria-label={say`Other levels`}>
      <dl>
        {next && (
          <Neighbour
            relation={say`Next`}
            level={next}
            words={next.otherRank ? say`What ${next.rank} adds to ${rank}` : say`Compare`}
          />
        )}
        {previous && (
          <Neighbour
            relation={say`Before`}
            level={previous}
            words={previous.otherRank ? say`What ${rank} adds to ${previous.rank}` : say`Compare`}
          />
        )}
        {sameRank.count > 0 && (
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
        )}
        {equals.length > 0 && (
          <div>
            <dt>{say`Equals`}</dt>
            <dd>
              <ul>
                {equals.map((level) => (
                  <li key={level.permalink}>
                    <Link to={level.permalink}>
                      {levelTitle(level)}, {level.track}
                    </Link>
                    <Link
                      to={comparePath({from: name, to: level.name})}
                      className="level-links__compare"
                    >
                      {say`Compare`}
                      <span className="visually-hidden"> {say`with ${level.track}`}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <Link to={comparePath({from: name})}>{say`Compare with any level`}</Link>
      <Link to={reviewAddress({level: name})} className="level-links__compare">
        {say`Start a review`}
      </Link>{' '}
      <span className="needs-script">{say`or press the link beside a line to take a note`}</span>
    </nav>
  );
}

interface NeighbourProps {
  readonly relation: string;
  readonly level: NonNullable<LevelRelations['next']>;
  readonly words: string;
}

function Neighbour({relation, level, words}: NeighbourProps): ReactNode {
  return (
    <div>
      <dt>{relation}</dt>
      <dd>
        <Link to={level.permalink}>{level.title}</Link>
        <Link to={level.compare} className="level-links__compare">
          {words}
        </Link>
      </dd>
    </div>
  );
}
