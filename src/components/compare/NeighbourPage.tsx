import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import {compareLevels, trackAddressOf} from '../../ladder/compare/compare-levels';
import type {PairLink} from '../../ladder/compare/compare-list';
import type {LevelData} from '../../ladder/compare/level-data';
import {Breadcrumbs} from '../Breadcrumbs';
import {ComparisonView} from './ComparisonView';
import {levelTitle} from '../../ladder/compare/level-title';
import {say} from '../language';

interface Props {
  readonly from: LevelData;
  readonly to: LevelData;
  /** The pairs before and after this one. */
  readonly below?: PairLink;
  readonly above?: PairLink;
}

/** Two neighbouring levels of a track side by side: complete as it arrives, without any script. */
export default function NeighbourPage({from, to, below, above}: Props): ReactNode {
  const [first, second] =
    from.rank === to.rank
      ? [levelTitle(from), levelTitle(to)]
      : [from.rank || from.role, to.rank || to.role];
  const title = say`What ${second} adds to ${first}`;
  return (
    <Layout
      title={`${title} · ${to.track}`}
      description={say`${levelTitle(from)} and ${levelTitle(to)} of ${to.track}, concern by concern: what is new, what grows, what stays.`}
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <Breadcrumbs
          steps={[
            {label: to.track, to: trackAddressOf(to)},
            {label: say`Compare`, to: '/compare/'},
            {label: say`${first} to ${second}`},
          ]}
        />
        <Heading as="h1">{title}</Heading>
        <nav className="compare-page__links" aria-label={say`Other comparisons`}>
          {below && (
            <Link to={below.permalink}>
              <span aria-hidden="true" className="arrow">
                ←
              </span>
              &nbsp;
              {below.name}
            </Link>
          )}
          {above && (
            <Link to={above.permalink}>
              {above.name}
              &nbsp;
              <span aria-hidden="true" className="arrow">
                →
              </span>
            </Link>
          )}
          <Link to={comparePath({from: from.name, to: to.name})}>{say`Choose other levels`}</Link>
        </nav>
        <ComparisonView from={from} to={to} comparison={compareLevels(from, to)} />
      </main>
    </Layout>
  );
}
