import Link from '@docusaurus/Link';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import home from '@generated/ladder/default/home.json';
import {LadderSteps} from '@site/src/components/LadderSteps';
import {MyLevel} from '@site/src/components/MyLevel';
import {PageList} from '@site/src/components/PageList';
import {ReaderDoors} from '@site/src/components/ReaderDoors';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {rich, say} from '@site/src/components/language';

/** The home page: what this is, ways in, the whole ladder, and a door for each reader. */
export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const repository = siteConfig.customFields?.repository;
  const {question, texts, tracks, ranks, pages, guides, about} = home;
  const hasLevels = tracks.length > 0;
  return (
    <Layout description={siteConfig.tagline}>
      <Head>
        <link rel="alternate" type="application/json" href={useBaseUrl('/ladder.json')} />
        <link rel="alternate" type="text/csv" href={useBaseUrl('/ladder.csv')} />
      </Head>
      <main id={SkipToContentFallbackId} className="home">
        {/* The bar says the name of the site already. */}
        <Heading as="h1">{siteConfig.tagline}</Heading>
        <form className="ask needs-script" role="search" action={useBaseUrl('/search/')}>
          <input
            type="search"
            name="q"
            required
            autoComplete="off"
            aria-label={say`Search the ladder`}
            placeholder={question ?? say`Any word of the ladder`}
          />
          <button type="submit">{say`Search`}</button>
        </form>
        <ul className="home__ways">
          {question !== undefined && (
            <li className="needs-script">
              {rich`For example ${(
                <Link to={`/search/?q=${encodeURIComponent(question).replaceAll('%20', '+')}`}>
                  {question}
                </Link>
              )}`}
            </li>
          )}
          {hasLevels && (
            <li>
              <Link to="/compare/">{say`Compare two levels`}</Link>
            </li>
          )}
          {hasLevels && (
            <li>
              <Link to="/review/">{say`Review sheets`}</Link>
            </li>
          )}
        </ul>
        {hasLevels ? (
          <>
            <MyLevel hint={say`Mark a level as yours on its page, and the site begins there.`} />
            <LadderSteps tracks={tracks} ranks={ranks} />
          </>
        ) : (
          <PageList pages={pages} />
        )}
        <ReaderDoors
          doors={texts.doors}
          guides={guides}
          {...(about && {about})}
          {...(typeof repository === 'string' && repository !== '' && {repository})}
        />
      </main>
    </Layout>
  );
}
