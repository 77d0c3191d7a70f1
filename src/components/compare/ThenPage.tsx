import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {levelDataAddress} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {Breadcrumbs} from '../Breadcrumbs';
import {Island} from '../Island';
import {say} from '../language';
import {DayChoice} from './DayChoice';
import {NeighbourList} from './NeighbourList';

/** One level as it stood on a day beside what it says today; which and when is said by the address, and shown by the island. */
export default function ThenPage({list}: {readonly list: CompareList}): ReactNode {
  const {levels, pairs} = list;
  return (
    <Layout
      title={say`A level, then and now`}
      description={say`What a level said on a day, beside what it says today.`}
    >
      <main id={SkipToContentFallbackId} className="compare-page">
        <Breadcrumbs steps={[{label: say`Compare`, to: '/compare/'}, {label: say`Then and now`}]} />
        <Heading as="h1">{say`A level, then and now`}</Heading>
        <noscript>
          <p>
            {say`Choosing a level and a day needs JavaScript. Each level beside the next of its track is listed below, on a page that needs none.`}
          </p>
        </noscript>
        <Island name="then" props={levels} data={[levelDataAddress('{level}')]}>
          <DayChoice levels={levels} choice={{}} />
        </Island>
        <NeighbourList pairs={pairs} />
      </main>
    </Layout>
  );
}
