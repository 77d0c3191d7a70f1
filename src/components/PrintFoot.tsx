import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

/** The last line on paper: whose page it is and where. The foot of each sheet is the page script's (`print-foot.ts`). */
export function PrintFoot(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  // Where nobody has said where the site is published, its path is all there is.
  const host = siteConfig.customFields?.address;
  return (
    <p className="print-foot" aria-hidden="true">
      {siteConfig.title} · <bdi>{`${typeof host === 'string' ? host : ''}${pathname}`}</bdi>
    </p>
  );
}
