import {PageMetadata, SkipToContentFallbackId} from '@docusaurus/theme-common';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import ErrorPageContent from '@theme/ErrorPageContent';
import {FeedLink} from '@site/src/components/FeedLink';
import {LadderMenu} from '@site/src/components/LadderMenu';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import type {ReactNode} from 'react';
import {say} from '@site/src/components/language';

/**
 * The frame of every page: skip link, bar, menu, content, foot. The menu is a column on a wide screen, and on a phone a
 * native popover under the bar's button.
 */
export default function Layout({children, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata {...(title && {title})} {...(description && {description})} />
      <FeedLink permalink="/" title={say`What changed`} />
      {/* eslint-disable-next-line @docusaurus/no-html-links -- a place on this page, which needs no router */}
      <a className="skip-link" href={`#${SkipToContentFallbackId}`}>
        {say`Skip to main content`}
      </a>
      <Navbar />
      <div className="frame">
        <div id="site-menu" className="menu" popover="auto">
          <LadderMenu />
          {/* Beside the menu: a tap that sends it away would follow what lies under it, too. */}
          <button
            type="button"
            className="menu__beside"
            popoverTarget="site-menu"
            popoverTargetAction="hide"
            aria-label={say`Close the menu`}
          />
        </div>
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>
          {children}
        </ErrorBoundary>
      </div>
      <Footer />
    </LayoutProvider>
  );
}
