import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import {Breadcrumbs} from '@site/src/components/Breadcrumbs';
import {Island} from '@site/src/components/Island';
import {searchEntryAddress} from '@site/src/ladder/search/index-format';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {rich, say} from '@site/src/components/language';

/** The search page: what is looked for stands in its address. */
export default function Search(): ReactNode {
  return (
    <Layout
      title={say`Search`}
      description={say`Find any expectation, example, fact or page of the ladder.`}
    >
      <main id={SkipToContentFallbackId} className="search-page">
        <Breadcrumbs steps={[{label: say`Search`}]} />
        <Heading as="h1">{say`Search`}</Heading>
        <Island name="search" data={[searchEntryAddress]} />
        <noscript>
          <p>
            {rich`Searching needs JavaScript. ${(<Link to="/">{say`Every level is on the home page`}</Link>)}, and each track has a page with all its levels and areas.`}
          </p>
        </noscript>
      </main>
    </Layout>
  );
}
