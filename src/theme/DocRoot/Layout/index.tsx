import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import type {Props} from '@theme/DocRoot/Layout';
import type {ReactNode} from 'react';

/** The text of a page of the ladder; the menu is part of every page's frame. */
export default function DocRootLayout({children}: Props): ReactNode {
  return <main id={SkipToContentFallbackId}>{children}</main>;
}
