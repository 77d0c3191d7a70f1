import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import islands from '@generated/ladder/default/islands.json';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {templateAddress, type ReviewLevel, type ReviewProps} from '../../ladder/review/review-list';
import {Breadcrumbs} from '../Breadcrumbs';
import {fullName} from '../compare/name-levels';
import {Island} from '../Island';
import {say} from '../language';

/** The page of review sheets; what is written there stays in the browser (`src/islands/review.tsx`). */
export default function ReviewPage({list}: Pick<ReviewProps, 'list'>): ReactNode {
  const reading = useBaseUrl(islands['review-reading'].program);
  return (
    <Layout
      title={say`Review sheets`}
      description={say`Evidence beside each line of a level, kept in your browser and in your own files.`}
    >
      <main id={SkipToContentFallbackId} className="review">
        <Breadcrumbs steps={[{label: say`Review sheets`}]} />
        <Island name="review" props={{list, reading} satisfies ReviewProps}>
          <Heading as="h1">{say`Review sheets`}</Heading>
        </Island>
        <noscript>
          <p>{say`Writing a review here needs JavaScript. Each level is also a plain Markdown file, with every line and its permanent link, to write in with any editor:`}</p>
          <ul>
            {list.levels.map((level) => (
              <li key={level.id}>
                <TemplateLink level={level} />
              </li>
            ))}
          </ul>
        </noscript>
      </main>
    </Layout>
  );
}

function TemplateLink({level}: {readonly level: ReviewLevel}): ReactNode {
  const href = useBaseUrl(templateAddress(level));
  return (
    // eslint-disable-next-line @docusaurus/no-html-links -- a file, which no router knows
    <a href={href} download>
      {fullName(level)}
    </a>
  );
}
