import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {TrackPageData} from '../ladder/compare/track-page';
import {SameRank} from './compare/SameRank';
import {FeedLink} from './FeedLink';
import {Fact, Facts} from './Facts';
import {MyLevel} from './MyLevel';
import {RankMark} from './RankMark';
import {say} from './language';

/** A track's levels, one above the other: each with what sums it up, its facts, and what it adds to the one before. */
export function TrackLevels({track}: {readonly track: TrackPageData}): ReactNode {
  const labels = labelsOf(track);
  return (
    <>
      {track.permalink !== '/' && <FeedLink permalink={track.permalink} title={track.name} />}
      {track.areas.length > 0 && (
        <section className="track-areas">
          <Heading as="h2" id="areas-of-this-track">
            {say`Each area at every level`}
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
      <section className="track-levels">
        <Heading as="h2" id="levels-of-this-track">
          {say`Levels`}
        </Heading>
        <MyLevel />
        <ol className="rungs">
          {track.levels.map(({rank, role, permalink, summary, facts}) => (
            <li key={permalink} className="rung">
              <RankMark rank={rank} />
              <div className="rung__body">
                <div className="rung__head">
                  <Link to={permalink} className="rung__link">
                    {role || rank}
                  </Link>
                  {track.adds[permalink] && (
                    <Link to={track.adds[permalink].permalink} className="rung__changes">
                      {say`What ${rank || role} adds to ${track.adds[permalink].to}`}
                    </Link>
                  )}
                </div>
                {summary && <p className="rung__summary">{summary}</p>}
                {labels.length > 0 && (
                  <Facts>
                    {labels.map(({key, label}) => (
                      <Fact key={key} label={label}>
                        {facts.find((fact) => keyOf(fact) === key)?.value ?? (
                          <span className="absent">{say`not stated`}</span>
                        )}
                      </Fact>
                    ))}
                  </Facts>
                )}
                <SameRank rank={rank || role} others={track.sameRank[permalink]} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const keyOf = ({label}: {readonly label: string}): string => label.toLowerCase();

/** The label of every fact of a track. Those that differ in case alone are one, named as the first level names it. */
function labelsOf({levels}: TrackPageData): {key: string; label: string}[] {
  const labels = new Map<string, string>();
  for (const {facts} of levels)
    for (const fact of facts) if (!labels.has(keyOf(fact))) labels.set(keyOf(fact), fact.label);
  return Array.from(labels, ([key, label]) => ({key, label}));
}
