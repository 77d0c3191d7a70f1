import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {comparePath} from '../../ladder/compare/compare-address';
import type {LevelData} from '../../ladder/compare/level-data';
import {ComparePath} from './ComparePath';
import {ComparisonView} from './ComparisonView';

interface Props {
  readonly from: LevelData;
  readonly to: LevelData;
  /** The pages of the pairs before and after this one. */
  readonly below?: string;
  readonly above?: string;
}

/** Two neighbouring levels of a track side by side: complete as it arrives, without any script. */
export default function NeighbourPage({from, to, below, above}: Props): ReactNode {
  const sameRank = from.rank === to.rank;
  const [first, second] = sameRank
    ? [`${from.rank} ${from.role}`, `${to.rank} ${to.role}`]
    : [from.rank, to.rank];
  const title = `What changes from ${first} to ${second}`;
  return (
    <Layout
      title={`${title} · ${to.track}`}
      description={`${from.rank} ${from.role} and ${to.rank} ${to.role} of ${to.track}, side by side: facts, expectations and examples, area by area.`}
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <ComparePath
          steps={[
            {label: to.track, to: trackOf(to)},
            {label: 'Compare', to: '/compare/'},
            {label: `${first} to ${second}`},
          ]}
        />
        <Heading as="h1">{title}</Heading>
        <p className="compare-page__links">
          <Link to={comparePath({from: from.name, to: to.name})}>Choose other levels</Link>
          {below && <Link to={below}>The pair below</Link>}
          {above && <Link to={above}>The pair above</Link>}
        </p>
        <ComparisonView from={from} to={to} />
      </main>
    </Layout>
  );
}

/** A level's page stands in its track's folder. */
function trackOf({permalink}: LevelData): string {
  return permalink.replace(/[^/]+\/$/u, '');
}
