import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {HomeData} from '../ladder/home-data';

/** With more ranks than these, steps would be too narrow for their words: tracks are lists then, as on a phone. */
const mostSteps = 8;

type Props = Pick<HomeData, 'tracks' | 'ranks'>;

/** The whole ladder: each track climbs from level to level, equal ranks one above the other. A list of lists on a phone. */
export function LadderSteps({tracks, ranks}: Props): ReactNode {
  if (tracks.length === 0) {
    return (
      <p className="empty-ladder">
        There are no levels yet. Put a file such as <code>docs/Engineering/L1-Engineer.md</code> in
        place, with a title that begins with its rank: <code># L1: Engineer</code>.
      </p>
    );
  }
  const hasSteps = ranks.length <= mostSteps;
  return (
    <section className="ladder-steps" aria-label="All levels">
      <Heading as="h2" className="visually-hidden">
        All levels
      </Heading>
      <div data-ranks={hasSteps ? ranks.length : undefined}>
        {tracks.map(({name, permalink, levels}) => (
          <section key={permalink} className="track-steps">
            <Heading as="h3">
              <Link to={permalink}>{name}</Link>
            </Heading>
            <ol>
              {ranks.flatMap((rank, index) => {
                const own = levels.filter((level) => level.rank === rank);
                if (own.length === 0) return [];
                return [
                  <li key={rank} data-step={hasSteps ? index + 1 : undefined}>
                    {own.map((level) => (
                      <Link key={level.permalink} to={level.permalink} className="step">
                        <span className="rank">{rank}</span> <span>{level.role}</span>
                      </Link>
                    ))}
                  </li>,
                ];
              })}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}
