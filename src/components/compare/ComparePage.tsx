import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {levelDataAddress} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {thenPath} from '../../ladder/compare/then-address';
import {Island} from '../Island';
import {Breadcrumbs} from '../Breadcrumbs';
import {LevelChoice} from './LevelChoice';
import {NeighbourList} from './NeighbourList';
import {say} from '../language';

/** Any two levels side by side; which two is said by the address, and shown by the island (`src/islands/compare.tsx`). */
export default function ComparePage({list}: {readonly list: CompareList}): ReactNode {
  const {levels, pairs} = list;
  return (
    <Layout
      title={say`Compare two levels`}
      description={say`Any two levels of the ladder side by side, and every pair of neighbors.`}
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <Breadcrumbs steps={[{label: say`Compare`}]} />
        <Heading as="h1">{say`Compare two levels`}</Heading>
        <p className="compare-page__links">
          <Link to={thenPath}>{say`What a level said on another day`}</Link>
        </p>
        {levels.length > 1 && (
          <>
            <noscript>
              <p>
                {say`Choosing any two levels needs JavaScript. Each level beside the next of its track is listed below, on a page that needs none.`}
              </p>
            </noscript>
            <Island
              name="compare"
              props={levels}
              data={['{from}', '{to}'].map((name) => levelDataAddress(name))}
            >
              <LevelChoice levels={levels} choice={{}} />
            </Island>
          </>
        )}
        <NeighbourList pairs={pairs} />
      </main>
    </Layout>
  );
}
