import {PageMetadata} from '@docusaurus/theme-common';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import ErrorPageContent from '@theme/ErrorPageContent';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import SkipToContent from '@theme/SkipToContent';
import type {ReactNode} from 'react';

/** The frame of every page: skip link, bar, content, foot. */
export default function Layout({children, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata {...(title && {title})} {...(description && {description})} />
      <SkipToContent />
      <Navbar />
      <div className="frame">
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>
          {children}
        </ErrorBoundary>
      </div>
      <Footer />
    </LayoutProvider>
  );
}
