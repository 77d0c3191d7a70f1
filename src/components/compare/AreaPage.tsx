import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AreaPageData} from '../../ladder/compare/area-pages';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {ComparePath} from './ComparePath';
import {Words} from './Line';
import {FoldedExamples, LineList, Notes} from './LineList';
import {levelTitle} from './name-levels';

/** One competency area through all levels of a track: a column a level; on a phone one under the other. */
export default function AreaPage({page}: {readonly page: AreaPageData}): ReactNode {
  const {name, emoji, track, levels, siblings} = page;
  const hasExamples = levels.some(({area}) => (area?.examples.length ?? 0) > 0);
  return (
    <Layout
      title={`${name} at every level · ${track.name}`}
      description={`${name} through all levels of ${track.name}: what each asks, side by side.`}
    >
      <main
        id={SkipToContentFallbackId}
        className="compare-page compare-page--wide"
        data-section={name}
        data-track={track.name}
      >
        <ComparePath steps={[{label: track.name, to: track.permalink}, {label: name}]} />
        <Heading as="h1" className={name.length > longName ? 'is-long' : undefined}>
          {emoji && (
            <>
              <span className="title-emoji" aria-hidden="true">
                {emoji}
              </span>{' '}
            </>
          )}
          {name} <span className="compare-page__aside">at every level of {track.name}</span>
        </Heading>
        <Siblings name={name} siblings={siblings} />
        {hasExamples && <ExamplesSwitch />}
        {/* The columns scroll by themselves, and must be reachable by keyboard to do so. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes focus (WCAG 2.1.1) */}
        <div className="climb" role="region" aria-label={`${name}, level by level`} tabIndex={0}>
          {levels.map((level) => (
            <LevelColumn key={level.permalink} level={level} labels={page.factLabels} />
          ))}
        </div>
      </main>
    </Layout>
  );
}

/** More areas than these are folded: what the page is about comes first. */
const fewEnough = 8;

/** The other areas of the track. */
function Siblings({name, siblings}: Pick<AreaPageData, 'name' | 'siblings'>): ReactNode {
  if (siblings.length < 2) return null;
  const links = (
    <nav className="compare-page__links" aria-label="Areas of this track">
      {siblings.map((sibling) => (
        <Link
          key={sibling.permalink}
          to={sibling.permalink}
          {...(sibling.name === name && {'aria-current': 'page' as const})}
        >
          {sibling.name}
        </Link>
      ))}
    </nav>
  );
  if (siblings.length <= fewEnough) return links;
  return (
    <details className="compare-page__others">
      <summary>All {siblings.length} areas of this track</summary>
      {links}
    </details>
  );
}

/** A name as long as a sentence is set smaller. */
const longName = 40;

interface ColumnProps {
  readonly level: AreaPageData['levels'][number];
  readonly labels: readonly string[];
}

function LevelColumn({level, labels}: ColumnProps): ReactNode {
  const {rank, role, permalink, facts, area} = level;
  const here = area?.anchor === undefined ? permalink : `${permalink}#${area.anchor}`;
  return (
    <section className="climb__level" data-level={levelTitle(level)}>
      <Heading as="h2" className="climb__head">
        <Link to={here}>
          <span className="rank">{rank}</span> <span className="climb__role">{role}</span>
        </Link>
      </Heading>
      {labels.length > 0 ? (
        <dl className="climb__facts">
          {labels.map((label) => {
            const fact = facts.find((own) => own.label.toLowerCase() === label.toLowerCase());
            return (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {fact ? <Words parts={fact.value} /> : <span className="absent">not stated</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      ) : (
        <div />
      )}
      <div className="climb__summary">{area?.summary && <Words parts={area.summary} />}</div>
      <div className="climb__lines">
        {!area && <p className="absent">{rank} does not have this area.</p>}
        {area && <Notes notes={area.notes} />}
        {area && <LineList lines={area.expectations} page={permalink} />}
      </div>
      <div className="climb__examples">
        {area && <FoldedExamples lines={area.examples} page={permalink} of={rank} />}
      </div>
    </section>
  );
}
