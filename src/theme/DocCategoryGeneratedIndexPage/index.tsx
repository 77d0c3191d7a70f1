import {PageMetadata} from '@docusaurus/theme-common';
import tracks from '@generated/ladder/default/tracks-without-page.json';
import {PageTitle} from '@site/src/components/PageTitle';
import {TrackLevels} from '@site/src/components/TrackLevels';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import type {Props} from '@theme/DocCategoryGeneratedIndexPage';
import type {ReactNode} from 'react';
import {say} from '@site/src/components/language';

/** The page of a track whose folder has none: its levels and their facts, as on every track's page. */
export default function TrackWithoutPage({
  categoryGeneratedIndex: {title, slug},
}: Props): ReactNode {
  const track = tracks.find(({permalink}) => permalink === slug);
  return (
    <div className="page-columns">
      <PageMetadata title={title} description={say`The levels of ${title}.`} />
      <div className="page-columns__text">
        <DocBreadcrumbs />
        <article className="markdown">
          <PageTitle>{title}</PageTitle>
          {track && <TrackLevels track={track} />}
        </article>
      </div>
    </div>
  );
}
