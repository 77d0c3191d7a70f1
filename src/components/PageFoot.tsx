import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {locale, rich, say} from './language';

interface Props {
  /** Where the page's file is edited on its Git host. */
  readonly editUrl?: string;
  /** When the file last changed, in milliseconds since 1970; absent when git cannot tell. */
  readonly lastUpdatedAt?: number;
}

const date = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});

/** Under the text of a page: how to change it, and when it last changed. */
export function PageFoot({editUrl, lastUpdatedAt}: Props): ReactNode {
  if (editUrl === undefined && lastUpdatedAt === undefined) return null;
  return (
    <footer className="page-foot">
      {editUrl !== undefined && <Link href={editUrl}>{say`Edit this page`}</Link>}
      {lastUpdatedAt !== undefined && (
        <span>
          {rich`Last updated ${(
            <time dateTime={new Date(lastUpdatedAt).toISOString()}>
              {date.format(lastUpdatedAt)}
            </time>
          )}`}
        </span>
      )}
    </footer>
  );
}
