import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {TrackPageData} from '../ladder/compare/track-page';
import type {TrackData} from '../ladder/track-data';
import {SameRank} from './compare/SameRank';

/** A track's levels with their summaries, and the facts of all of them in one table. */
export function TrackLevels({track}: {readonly track: TrackPageData}): ReactNode {
  return (
    <>
      <section className="track-levels">
        <Heading as="h2" id="levels-of-this-track">
          Levels
        </Heading>
        <ol className="rungs">
          {track.levels.map(({rank, role, permalink, summary}) => (
            <li key={permalink} className="rung">
              <Link to={permalink} className="rung__link">
                <span className="rank">{rank}</span> <span className="rung__role">{role}</span>
              </Link>
              {summary && <p className="rung__summary">{summary}</p>}
              <SameRank rank={rank} others={track.sameRank[permalink]} />
              {track.next[permalink] && (
                <p className="rung__changes">
                  <Link to={track.next[permalink].permalink}>
                    What {track.next[permalink].rank} adds to {rank}
                    <span className="visually-hidden">, seen from {role || rank}</span>
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
      {track.areas.length > 0 && (
        <section className="track-areas">
          <Heading as="h2" id="areas-of-this-track">
            Each area at every level
          </Heading>
          <ul className="area-links">
            {track.areas.map(({name, emoji, permalink}) => (
              <li key={permalink}>
                {emoji && (
                  <span className="area__emoji" aria-hidden="true">
                    {emoji}
                  </span>
                )}
                <Link to={permalink}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FactsTable track={track} />
    </>
  );
}

/** Labels that differ in case alone are one row, named as the first level names it. */
function FactsTable({track: {levels, name}}: {readonly track: TrackData}): ReactNode {
  const labels = new Map(
    levels
      .flatMap(({facts}) => facts.map(({label}) => [label.toLowerCase(), label] as const))
      .toReversed(),
  );
  const rows = [
    ...new Set(levels.flatMap(({facts}) => facts.map(({label}) => label.toLowerCase()))),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="track-facts">
      <Heading as="h2" id="facts-of-this-track">
        Facts side by side
      </Heading>
      {/* A wide table scrolls by itself, and must be reachable by keyboard to do so. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes focus (WCAG 2.1.1) */}
      <div className="scroller" role="region" aria-label={`Facts of ${name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {levels.map(({rank, role, permalink}) => (
                <th key={permalink} scope="col">
                  <Link to={permalink}>
                    <span className="rank">{rank}</span>{' '}
                    <span className="scroller__role">{role}</span>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{labels.get(row)}</th>
                {levels.map(({permalink, facts}) => (
                  <td key={permalink}>
                    {facts.find(({label}) => label.toLowerCase() === row)?.value ?? (
                      <span className="absent">not stated</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
