import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AreaPageBlock, AreaPageData} from '../../ladder/compare/area-page-data';
import type {Rung} from '../../ladder/compare/climb';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {Fold} from '../Fold';
import {MyLevel} from '../MyLevel';
import {ClimbBlock} from './ClimbBlock';
import {Breadcrumbs} from '../Breadcrumbs';
import {levelTitle, placeTitle} from '../../ladder/compare/level-title';
import {counted, locale, rich, say} from '../language';

/** One competency area read as a climb: a concern a block, in it the lines from the lowest level to the highest. */
export default function AreaPage({page}: {readonly page: AreaPageData}): ReactNode {
  const {name: areaName, emoji, tracks, levels, blocks} = page;
  const [track] = tracks.length === 1 ? tracks : [];
  const where = track
    ? say`at every level of ${track.name}`
    : counted(tracks.length)`in 1 track|in ${tracks.length} tracks`;
  const names = new Intl.ListFormat(locale).format(tracks.map((one) => one.name));
  return (
    <Layout
      title={track ? say`${areaName} at every level · ${track.name}` : say`${areaName} ${where}`}
      description={say`${areaName} through all levels of ${names}: how what is asked grows, concern by concern.`}
    >
      <main
        id={SkipToContentFallbackId}
        className={track ? 'compare-page' : 'compare-page compare-page--wide'}
        data-section={areaName}
      >
        <Breadcrumbs
          steps={[...(track ? [{label: track.name, to: track.permalink}] : []), {label: areaName}]}
        />
        <Heading as="h1" className={areaName.length > longName ? 'is-long' : undefined}>
          {emoji && (
            <>
              <span className="title-emoji" aria-hidden="true">
                {emoji}
              </span>{' '}
            </>
          )}
          {areaName} <span className="compare-page__aside">{where}</span>
        </Heading>
        <div className="compare-page__ways">
          <Siblings page={page} />
          <TrackLinks page={page} here={track?.name} />
        </div>
        <MyLevel />
        {blocks.some(({examples}) => examples.length > 0) && <ExamplesSwitch />}
        <Absent levels={levels} />
        <div className="climb">
          <Summaries levels={levels} />
          {blocks.map((block, index) => {
            const others = block.rungs.length > 0 ? say`Other lines` : say`Examples`;
            const name = block.concern ?? (index > 0 ? others : undefined);
            return <Climb key={block.anchor ?? ''} {...{block, levels, name}} />;
          })}
        </div>
        <ExamplesElsewhere pages={page.examplesIn ?? []} />
      </main>
    </Layout>
  );
}

/** A name as long as a sentence is set smaller. */
const longName = 40;

/** The same area in the other tracks, and in all of them at once. */
function TrackLinks({
  page: {inTracks, inAll, tracks},
  here,
}: {
  readonly page: AreaPageData;
  readonly here: string | undefined;
}): ReactNode {
  if (!inAll) return null;
  return (
    <nav className="compare-page__links" aria-label={say`This area in other tracks`}>
      <span className="compare-page__label">{say`Track`}</span>
      {inTracks.map((track) => (
        <Link
          key={track.permalink}
          to={track.permalink}
          {...(track.name === here && {'aria-current': 'page' as const})}
        >
          {track.name}
        </Link>
      ))}
      <Link to={inAll.permalink} {...(tracks.length > 1 && {'aria-current': 'page' as const})}>
        {inAll.count === 2 ? say`Both in one` : counted(inAll.count)`All ${inAll.count} tracks`}
      </Link>
    </nav>
  );
}

/** More areas than these are folded: what the page is about comes first. */
const fewEnough = 8;

/** The other areas. */
function Siblings({page: {name, siblings, tracks}}: {readonly page: AreaPageData}): ReactNode {
  if (siblings.length < 2) return null;
  const isShared = tracks.length > 1;
  const {length: count} = siblings;
  const links = (
    <nav
      className="compare-page__links"
      aria-label={isShared ? say`The areas that tracks share` : say`The areas of this track`}
    >
      <span className="compare-page__label">{say`Area`}</span>
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
      <summary>
        {isShared
          ? counted(count)`All ${count} areas that tracks share`
          : counted(count)`All ${count} areas of this track`}
      </summary>
      {links}
    </details>
  );
}

interface LevelsProps {
  readonly levels: AreaPageData['levels'];
}

/** The levels that lack the area. */
function Absent({levels}: LevelsProps): ReactNode {
  const absent = levels.filter(({area}) => !area);
  if (absent.length === 0) return null;
  const isOneTrack = new Set(levels.map(({track}) => track)).size === 1;
  const names = absent.map((level) => (isOneTrack ? levelTitle(level) : placeTitle(level)));
  return <p className="absent">{say`Without this area: ${names.join('; ')}.`}</p>;
}

/** What each level says the area is about, where it says so. */
function Summaries({levels}: LevelsProps): ReactNode {
  const rungs = levels.flatMap(({area}, level): Rung[] =>
    area?.summary ? [{level, lines: [{parts: area.summary}]}] : [],
  );
  if (rungs.length === 0) return null;
  return (
    <section className="climb__block climb__block--summary">
      <Heading as="h2">{say`Summary`}</Heading>
      <ClimbBlock rungs={rungs} levels={levels} />
    </section>
  );
}

/** Where the examples are, in place of those of several tracks. */
function ExamplesElsewhere({pages}: {readonly pages: AreaPageData['inTracks']}): ReactNode {
  if (pages.length === 0) return null;
  return (
    <nav className="compare-page__links" aria-label={say`Examples`}>
      <span className="compare-page__label">{say`Examples`}</span>
      {pages.map(({name, permalink}) => (
        <Link key={permalink} to={permalink}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

interface ClimbProps extends LevelsProps {
  readonly block: AreaPageBlock;
  /** Absent where the area names no concern. */
  readonly name: string | undefined;
}

function Climb({block, levels, name}: ClimbProps): ReactNode {
  const {concern, anchor, rungs, examples, elsewhere = {}} = block;
  const count = examples.reduce((sum, {lines}) => sum + lines.length, 0);
  return (
    <section
      className={rungs.length > 0 ? 'climb__block' : 'climb__block is-examples'}
      data-concern={concern}
    >
      {name !== undefined && (
        <Heading as="h2" id={anchor}>
          {name}
        </Heading>
      )}
      <div className="climb__content">
        {rungs.length > 0 && (
          <ClimbBlock
            rungs={rungs}
            levels={levels}
            under={concern}
            none={(folder) => {
              const place = elsewhere[folder];
              if (!place) return say`Not named in this area.`;
              return rich`Named in ${(<Link to={place.permalink}>{place.name}</Link>)}.`;
            }}
          />
        )}
        {count > 0 && (
          <Fold label={say`Examples`} whose={concern} count={count}>
            <ClimbBlock rungs={examples} levels={levels} under={concern} />
          </Fold>
        )}
      </div>
    </section>
  );
}
