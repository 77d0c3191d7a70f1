import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import home from '@generated/ladder/default/home.json';
import {LadderGrid} from '@site/src/components/LadderGrid';
import {ReaderDoors} from '@site/src/components/ReaderDoors';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';

/** The home page: what this is, the whole ladder, and a door for each reader. */
export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const repository = siteConfig.customFields?.repository;
  return (
    <Layout description={siteConfig.tagline}>
      <main id={SkipToContentFallbackId} className="home">
        <header className="home__head">
          <Heading as="h1">{siteConfig.title}</Heading>
          <p>{siteConfig.tagline}</p>
        </header>
        <LadderGrid tracks={home.tracks} />
        <ReaderDoors
          guides={home.guides}
          {...(home.about && {about: home.about})}
          {...(typeof repository === 'string' && repository !== '' && {repository})}
        />
      </main>
    </Layout>
  );
}
