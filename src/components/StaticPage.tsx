import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import Layout from '@theme/Layout';
import {useEffect, useState, type ReactNode} from 'react';
import {StaticContent} from './static-content';

/**
 * Stands in the application for every page that it does not know: the static ones. On such a page it keeps what is
 * there; when the application is asked to go to one, the browser loads it, as it would have by itself.
 */
export default function StaticPage(): ReactNode {
  const {pathname} = useLocation();
  const [arrival] = useState(() => ({
    pathname,
    title: document.title,
    className: document.documentElement.className,
    isFirstPage: document.documentElement.dataset.hasHydrated !== 'true',
  }));
  const isElsewhere = !arrival.isFirstPage || pathname !== arrival.pathname;
  useEffect(() => {
    if (isElsewhere) location.reload();
  }, [isElsewhere]);
  return (
    <StaticContent value={true}>
      <Head>
        <title>{arrival.title}</title>
        <html className={arrival.className} />
      </Head>
      <Layout>{null}</Layout>
    </StaticContent>
  );
}
