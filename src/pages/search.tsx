import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';

/** Filled by the page's script, with or without the application: React leaves what is in it alone. */
const filledByScript = {dangerouslySetInnerHTML: {__html: ''}, suppressHydrationWarning: true};

/** The search page: what is looked for stands in its address. */
export default function Search(): ReactNode {
  return (
    <Layout title="Search" description="Find any expectation, example, fact or page of the ladder.">
      <main id={SkipToContentFallbackId} className="search-page">
        <Heading as="h1">Search</Heading>
        <div data-search-page="" {...filledByScript} />
        <noscript>
          <p>
            Searching needs a script. <Link to="/">Every level is on the home page</Link>, and each
            track has a page with all its levels and areas.
          </p>
        </noscript>
      </main>
    </Layout>
  );
}
