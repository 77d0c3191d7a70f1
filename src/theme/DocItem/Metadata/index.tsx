import Head from '@docusaurus/Head';
import {markdownPath} from '@site/src/ladder/publish/plain-site';
import {PageMetadata} from '@docusaurus/theme-common';
import {useDoc, useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import {FeedLink} from '@site/src/components/FeedLink';
import type {ReactNode} from 'react';

/**
 * The title of a browser tab or a preview names the track too: every track has a Senior Engineer. The page is there as
 * Markdown, too.
 */
export default function DocItemMetadata(): ReactNode {
  const {metadata} = useDoc();
  const track = useSidebarBreadcrumbs()
    ?.filter(({type}) => type === 'category')
    .at(-1);
  const isLevel = typeof metadata.frontMatter.sidebar_custom_props?.rank === 'string';
  const names = [metadata.title, track?.label].filter(Boolean);
  return (
    <>
      <PageMetadata title={[...new Set(names)].join(' · ')} description={metadata.description} />
      <Head>
        <link rel="alternate" type="text/markdown" href={markdownPath(metadata.permalink)} />
      </Head>
      {isLevel && <FeedLink permalink={metadata.slug} title={metadata.title} />}
    </>
  );
}
