import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {feedAddress} from '../ladder/changes/changes-address';

interface Props {
  /** The address of the track or the level; of the home page for the whole ladder. */
  readonly permalink: string;
  /** What the feed is of. */
  readonly title: string;
}

/** Tells readers of feeds, in the head of a page, where that of its changes is. */
export function FeedLink({permalink, title}: Props): ReactNode {
  return (
    <Head>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={useBaseUrl(feedAddress(permalink))}
      />
    </Head>
  );
}
