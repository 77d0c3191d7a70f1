import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import {LadderMenu} from '@site/src/components/LadderMenu';
import type {Props} from '@theme/DocRoot/Layout';
import type {ReactNode} from 'react';

/** A page of the ladder: the menu beside it, or, on a phone, under the bar's button as a native popover. */
export default function DocRootLayout({children}: Props): ReactNode {
  const sidebar = useDocsSidebar();
  return (
    <div className="ladder-page">
      <div id="site-menu" className="menu" popover="auto">
        {sidebar && <LadderMenu items={sidebar.items} />}
      </div>
      <main id={SkipToContentFallbackId} className="ladder-page__main">
        {children}
      </main>
    </div>
  );
}
