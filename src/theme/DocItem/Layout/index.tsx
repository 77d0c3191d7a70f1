import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {PageContents} from '@site/src/components/PageContents';
import {PageFoot} from '@site/src/components/PageFoot';
import {TrackNeighbours} from '@site/src/components/TrackNeighbours';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';

/** One page of the ladder: where it stands, what it says, what it consists of, and where to go on. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {metadata, toc, frontMatter} = useDoc();
  const sidebar = useDocsSidebar();
  const contents = frontMatter.hide_table_of_contents || toc.length < 2 ? [] : toc;
  return (
    <div className="page-columns">
      <div className="page-columns__text">
        <DocBreadcrumbs />
        {contents.length > 0 && <PageContents entries={contents} folded />}
        <article>
          <DocItemContent>{children}</DocItemContent>
          <PageFoot
            {...(metadata.editUrl && {editUrl: metadata.editUrl})}
            {...(metadata.lastUpdatedAt && {lastUpdatedAt: metadata.lastUpdatedAt})}
          />
        </article>
        {sidebar && <TrackNeighbours items={sidebar.items} here={metadata.permalink} />}
      </div>
      {contents.length > 0 && <PageContents entries={contents} />}
    </div>
  );
}
