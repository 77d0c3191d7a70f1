import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import {changesFragment, changesPath} from '@site/src/ladder/changes/changes-address';
import type {ChangesPage as Data} from '@site/src/ladder/changes/changes-pages';
import type {Day} from '@site/src/ladder/links/registry';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {Breadcrumbs} from '../Breadcrumbs';
import {Island, IslandStyle} from '../Island';
import {rich, say} from '../language';
import {ToldPage} from './ToldPage';
import {AskedFor} from './AskedFor';
import {LongDay} from '../LongDay';

interface Props {
  readonly page: Data;
  /** Every page of changes, the latest first. */
  readonly pages: readonly Pick<Data, 'permalink' | 'year' | 'part'>[];
  /** The day from which anything is known. */
  readonly since: Day;
}

/** What became of the ladder in a year, the latest first. */
export default function ChangesPage({page, pages, since}: Props): ReactNode {
  const {days, permalink} = page;
  const isFirst = permalink === changesPath;
  const isLast = permalink === pages.at(-1)?.permalink;
  const title = isFirst ? say`What changed` : say`What changed in ${labelOf(page)}`;
  const seen = new Set<string>();
  const anchorOf = (day: Day, id: string): string | undefined => {
    const anchor = changesFragment(day, id);
    if (seen.has(anchor)) return undefined;
    seen.add(anchor);
    return anchor;
  };
  return (
    <Layout
      title={title}
      description={
        isFirst
          ? say`What became of the lines of the ladder: new, reworded, moved and gone, day by day.`
          : say`What became of the lines of the ladder in ${labelOf(page)}: new, reworded, moved and gone, day by day.`
      }
    >
      {days.length === 0 && <IslandStyle name="changes" />}
      <main id={SkipToContentFallbackId} className="changes" data-since={since}>
        <Breadcrumbs
          steps={[
            ...(isFirst ? [] : [{label: say`What changed`, to: changesPath}]),
            {label: isFirst ? title : labelOf(page)},
          ]}
        />
        <Heading as="h1">{title}</Heading>
        {days.length > 0 && (
          <div className="changes__choice">
            <Island name="changes" />
          </div>
        )}
        {days.map(({day, commits}) => (
          <section key={day} className="changes__day" data-day={day}>
            <Heading as="h2" id={day}>
              <LongDay day={day} />
            </Heading>
            {commits.map(({subject, asks, pages: told}, index) => (
              <div key={index} className="changes__commit">
                {(subject ?? asks) !== undefined && (
                  <Heading as="h3">
                    {subject} {asks !== undefined && <AskedFor asks={asks} />}
                  </Heading>
                )}
                {told.map((one) => (
                  <ToldPage
                    key={one.id}
                    page={one}
                    anchor={anchorOf(day, one.id)}
                    heading={subject === undefined ? 'h3' : 'h4'}
                  />
                ))}
              </div>
            ))}
          </section>
        ))}
        {isLast && <Beginning since={since} hasChanges={days.length > 0} />}
        {pages.length > 1 && (
          <nav className="changes__pages" aria-label={say`Changes by year`}>
            <ul>
              {pages.map(({permalink: to, ...one}) => (
                <li key={to}>
                  {to === permalink ? (
                    <span aria-current="page">{labelOf(one)}</span>
                  ) : (
                    <Link to={to}>{labelOf(one)}</Link>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        )}
      </main>
    </Layout>
  );
}

/** From when anything is known: what came before is not told, and nobody should think that nothing happened. */
function Beginning({since, hasChanges}: {since: Day; hasChanges: boolean}): ReactNode {
  if (since === '')
    return <p className="changes__since">{say`There is nothing in the ladder yet.`}</p>;
  const day = <LongDay day={since} />;
  return (
    <p className="changes__since">
      {hasChanges
        ? rich`Changes are known from ${day} on.`
        : rich`The ladder is as it was on ${day}, when it was first recorded here; each change from then on will be told on this page.`}
    </p>
  );
}

function labelOf({year, part}: Pick<Data, 'year' | 'part'>): string {
  return part === undefined ? year : say`${year}, part ${part}`;
}
