import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {CompareList} from '../../ladder/compare/compare-list';
import {say} from '../language';

/** Every pair of neighbours has a page that works without scripts. */
export function NeighbourList({pairs}: Pick<CompareList, 'pairs'>): ReactNode {
  const tracks = [...new Set(pairs.map(({track}) => track))];
  if (pairs.length === 0) return <p>{say`There are no two levels to compare yet.`}</p>;
  return (
    <section className="neighbour-list">
      <Heading as="h2" id="neighbours">
        {say`From one level to the next`}
      </Heading>
      <div className="neighbour-list__tracks">
        {tracks.map((track) => (
          <section key={track}>
            <Heading as="h3">{track}</Heading>
            <ul>
              {pairs
                .filter((pair) => pair.track === track)
                .map(({from, to, permalink}) => (
                  <li key={permalink}>
                    <Link to={permalink}>
                      {from}{' '}
                      <span aria-hidden="true" className="arrow">
                        →
                      </span>
                      <span className="visually-hidden">{say`to`}</span> {to}
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
