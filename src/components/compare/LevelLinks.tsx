import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import type {LevelRelations} from '../../ladder/compare/level-relations';
import {levelTitle} from './name-levels';

/** More levels of the same rank than these are folded. */
const fewEnough = 4;

/** On a level's page: the levels next to it and those of its rank, each to read and to compare. */
export function LevelLinks({relations}: {readonly relations: LevelRelations}): ReactNode {
  const {name, rank, next, previous, sameRank, equals} = relations;
  const others = sameRank.levels.map(({track, role, permalink, compare}) => (
    <li key={permalink}>
      <Link to={permalink}>{role === '' ? track : `${role}, ${track}`}</Link>
      <Link to={compare} className="level-links__compare">
        Compare<span className="visually-hidden"> with {track}</span>
      </Link>
    </li>
  ));
  return (
    <nav className="level-links" aria-label="Other levels">
      <dl>
        {next && (
          <Neighbour
            relation="Next"
            level={next}
            words={next.otherRank ? `What ${next.rank} adds to ${rank}` : 'Compare'}
          />
        )}
        {previous && (
          <Neighbour
            relation="Before"
            level={previous}
            words={previous.otherRank ? `What ${rank} adds to ${previous.rank}` : 'Compare'}
          />
        )}
        {sameRank.count > 0 && (
          <div>
            <dt>Also {rank}</dt>
            <dd>
              {others.length === 0 && <Link to="/">in {sameRank.count} tracks</Link>}
              {others.length > 0 && others.length <= fewEnough && <ul>{others}</ul>}
              {others.length > fewEnough && (
                <details>
                  <summary>in {sameRank.count} places</summary>
                  <ul>{others}</ul>
                </details>
              )}
            </dd>
          </div>
        )}
        {equals.length > 0 && (
          <div>
            <dt>Equals</dt>
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
                      Compare<span className="visually-hidden"> with {level.track}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <Link to={comparePath({from: name})}>Compare with any level</Link>
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
