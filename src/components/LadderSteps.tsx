import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {HomeData} from '../ladder/home-data';
import {RankMark} from './RankMark';
import {say} from './language';

/** With more ranks than these, steps would be too narrow for their words: tracks are lists then, as on a phone. */
const mostSteps = 8;

type Props = Pick<HomeData, 'tracks' | 'ranks'>;
type Levels = HomeData['tracks'][number]['levels'];

/**
 * The whole ladder: each track climbs from level to level, equal ranks one above the other. A list of lists on a phone, and
 * where tracks share no ranks.
 */
export function LadderSteps({tracks, ranks}: Props): ReactNode {
  const hasSteps = ranks.length > 0 && ranks.length <= mostSteps;
  return (
    <section className="ladder-steps" aria-label={say`All levels`}>
      <Heading as="h2" className="visually-hidden">
        {say`All levels`}
      </Heading>
      <div data-ranks={hasSteps ? ranks.length : undefined}>
        {tracks.map(({name, permalink, levels}) => (
          <section key={permalink} className="track-steps">
            <Heading as="h3">
              <Link to={permalink}>{name}</Link>
            </Heading>
            <ol>
              {rungsOf(levels).map((rung) => (
                <li
                  key={rung[0]?.permalink}
                  data-step={hasSteps ? ranks.indexOf(rung[0]?.rank ?? '') + 1 : undefined}
                >
                  {rung.map(({rank, role, permalink: to}) => (
                    <Link key={to} to={to} className="step">
                      <RankMark rank={rank} />
                      <span className="step__role">{role}</span>
                    </Link>
                  ))}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

/** The levels of a track in their order; those of one rank are one rung. */
function rungsOf(levels: Levels): Levels[] {
  const rungs: Levels[number][][] = [];
  for (const level of levels) {
    const last = rungs.at(-1);
    if (level.rank !== '' && last?.[0]?.rank === level.rank) last.push(level);
    else rungs.push([level]);
  }
  return rungs;
}
