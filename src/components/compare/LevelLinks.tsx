import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import type {LevelRelations} from '../../ladder/compare/level-relations';
import {levelTitle} from '../../ladder/compare/level-title';
import {say} from '../language';

/** At the head of a level: the levels next to it and those that its owner says equal it, each to read and to compare. */
export function LevelLinks({relations}: {readonly relations: LevelRelations}): ReactNode {
  const {name, rank, next, previous, equals} = relations;
  if (!next && !previous && equals.length === 0) return null;
  return (
    <nav className="level-links" aria-label={say`Neighboring levels`}>
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
