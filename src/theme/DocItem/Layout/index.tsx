import {useDoc, useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import lastChanges from '@generated/ladder/default/last-changes.json';
import {PageContents} from '@site/src/components/PageContents';
import {PageFoot} from '@site/src/components/PageFoot';
import {MarkMyLevel} from '@site/src/components/MyLevel';
import {TrackNeighbours} from '@site/src/components/TrackNeighbours';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';

/** One page of the ladder: where it stands, what it says, what it consists of, and where to go on. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {metadata, toc, frontMatter} = useDoc();
  const contents = frontMatter.hide_table_of_contents || toc.length < 2 ? [] : toc;
  const lastChange = lastChanges[metadata.slug];
  const {rank, role} = metadata.frontMatter.sidebar_custom_props ?? {};
  const isLevel = typeof rank === 'string';
  const track = useSidebarBreadcrumbs()?.at(-2)?.label;
  return (
    <div className="page-columns">
      <div className="page-columns__text">
        <div className="page-top">
          <DocBreadcrumbs />
          {isLevel && <MarkMyLevel />}
        </div>
        {contents.length > 0 && (
          <PageContents
            entries={contents}
            folded
            {...(isLevel && {place: [rank || role, track].filter(Boolean).join(', ')})}
          />
        )}
        <article>
          <DocItemContent>{children}</DocItemContent>
          <PageFoot
            {...(metadata.editUrl && {editUrl: metadata.editUrl})}
            {...(lastChange && {lastChange})}
            {...(metadata.lastUpdatedAt && {lastUpdatedAt: metadata.lastUpdatedAt})}
          />
        </article>
        <TrackNeighbours here={metadata.permalink} />
      </div>
      {contents.length > 0 && <PageContents entries={contents} />}
    </div>
  );
}
