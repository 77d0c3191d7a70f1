import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {HomeData} from '../ladder/home-data';
import {compareRanks, readRankedTitle} from '../ladder/rank';

type Tracks = HomeData['tracks'];

/** The whole ladder: a row a track, a column a rank, a link a level. On a phone every track is a list of its own. */
export function LadderGrid({tracks}: {readonly tracks: Tracks}): ReactNode {
  const ranks = ranksOf(tracks);
  if (tracks.length === 0) {
    return (
      <p className="empty-ladder">
        There are no levels yet. Put a file such as <code>docs/Engineering/L1-Engineer.md</code> in
        place, with a title that begins with its rank: <code># L1: Engineer</code>.
      </p>
    );
  }
  return (
    <section className="grid-wrap" aria-label="All levels">
      <Heading as="h2" className="visually-hidden">
        All levels
      </Heading>
      <table className="ladder-grid">
        <thead>
          <tr>
            <td />
            {ranks.map((rank) => (
              <th key={rank} scope="col">
                {rank}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tracks.map(({name, permalink, levels}) => (
            <tr key={permalink}>
              <th scope="row">
                <Link to={permalink}>{name}</Link>
              </th>
              {ranks.map((rank, index) => (
                <td key={rank} data-step={index + 1}>
                  {levels
                    .filter((level) => level.rank === rank)
                    .map((level) => (
                      <Link key={level.permalink} to={level.permalink} className="cell">
                        <span className="cell__rank">{rank}</span> <span>{level.role}</span>
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every rank that a level of the ladder has, from the lowest. */
function ranksOf(tracks: Tracks): string[] {
  const texts = new Set(tracks.flatMap(({levels}) => levels.map(({rank}) => rank)));
  return [...texts]
    .flatMap((text) => readRankedTitle(text)?.rank ?? [])
    .toSorted(compareRanks)
    .map(({text}) => text);
}
