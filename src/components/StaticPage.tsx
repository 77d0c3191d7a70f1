import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import Layout from '@theme/Layout';
import {useEffect, useState, type ReactNode} from 'react';
import {StaticContent} from './static-content';

/** As the page arrived; by the time a component is rendered, the site's own title may have taken its place. */
const {title} = document;

/**
 * Stands in the application for every page that it does not know: the static ones. On such a page it keeps what is
 * there; when the application is asked to go to one, the browser loads it, as it would have by itself.
 */
export default function StaticPage(): ReactNode {
  const {pathname} = useLocation();
  const [arrival] = useState(() => ({
    pathname,
    isFirstPage: document.documentElement.dataset.hasHydrated !== 'true',
  }));
  const isElsewhere = !arrival.isFirstPage || pathname !== arrival.pathname;
  useEffect(() => {
    if (isElsewhere) leaveFor(location.href);
  }, [isElsewhere]);
  return (
    <StaticContent value={true}>
      <Head>
        <title>{title}</title>
      </Head>
      <Layout>{null}</Layout>
    </StaticContent>
  );
}

/** Takes back the step that the application has made in the history, and has the browser make it. */
function leaveFor(address: string): void {
  const leave = (): void => {
    location.assign(address);
  };
  addEventListener('popstate', leave, {once: true});
  history.back();
}
