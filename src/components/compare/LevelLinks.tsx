import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {LevelRelations} from '../../ladder/compare/level-relations';
import {comparePath} from '../../ladder/compare/compare-address';

/** On a level's page: what changes at the next, and the levels that say they equal this one. */
export function LevelLinks({relations}: {readonly relations: LevelRelations}): ReactNode {
  const {name, next, previous, equivalents} = relations;
  return (
    <nav className="level-links" aria-label="Compare this level">
      <ul>
        {next && (
          <li>
            <Link to={next.permalink} className="level-links__main">
              {next.otherRank ? `What changes at ${next.rank}` : `Compare with ${next.title}`}
            </Link>
          </li>
        )}
        {previous && (
          <li>
            <Link to={previous.permalink}>
              {previous.otherRank
                ? `What changed since ${previous.rank}`
                : `Compare with ${previous.title}`}
            </Link>
          </li>
        )}
        <li>
          <Link to={comparePath({from: name})}>Compare with any level</Link>
        </li>
        {equivalents.map(({track, rank, role, permalink, id, line}) => (
          <li key={`${permalink}#${id ?? ''}`} className="level-links__equivalent">
            Equivalent:{' '}
            <Link to={id === undefined ? permalink : `${permalink}#${id}`}>
              {rank} {role}, {track}
            </Link>
            {line && <span className="level-links__line"> in “{line}”</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
