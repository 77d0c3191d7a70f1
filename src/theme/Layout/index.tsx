import {PageMetadata, SkipToContentFallbackId} from '@docusaurus/theme-common';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import ErrorPageContent from '@theme/ErrorPageContent';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import SkipToContent from '@theme/SkipToContent';
import {StaticContent} from '@site/src/components/static-content';
import {use, type ReactNode} from 'react';

/** The frame of every page: skip link, bar, content, foot. */
export default function Layout({children, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata {...(title && {title})} {...(description && {description})} />
      <SkipToContent />
      <Navbar />
      <Frame>{children}</Frame>
      <Footer />
    </LayoutProvider>
  );
}

function Frame({children}: {readonly children: ReactNode}): ReactNode {
  const frame = {id: SkipToContentFallbackId, className: 'frame'};
  // React leaves alone what it is told is HTML of somebody else: here, the page as it arrived.
  if (use(StaticContent))
    return <div {...frame} suppressHydrationWarning dangerouslySetInnerHTML={{__html: ''}} />;
  return (
    <div {...frame}>
      <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>
        {children}
      </ErrorBoundary>
    </div>
  );
}
