import Link from '@docusaurus/Link';
import {changesFragment, changesQuery} from '@site/src/ladder/changes/changes-address';
import type {LastChange} from '@site/src/ladder/changes/changes-pages';
import {dayBefore} from '@site/src/ladder/day';
import {thenAddress} from '@site/src/ladder/compare/then-address';
import type {ReactNode} from 'react';
import {LongDay} from './LongDay';
import {counted, rich, say} from './language';

interface Props {
  /** Where the page's file is edited on its Git host. */
  readonly editUrl?: string;
  /** When the file last changed, in milliseconds since 1970; absent when git cannot tell. */
  readonly lastUpdatedAt?: number;
  /** What changed last of a level, which says more than when its file did. */
  readonly lastChange?: LastChange & {readonly id: string};
}

/** Under the text of a page: how to change it, and when it last changed. */
export function PageFoot({editUrl, lastUpdatedAt, lastChange}: Props): ReactNode {
  if ([editUrl, lastUpdatedAt, lastChange].every((one) => one === undefined)) return null;
  return (
    <footer className="page-foot">
      {editUrl !== undefined && <Link href={editUrl}>{say`Edit this page`}</Link>}
      {lastChange ? (
        <LastChanged {...lastChange} />
      ) : (
        lastUpdatedAt !== undefined && (
          <span>
            {rich`Last updated ${(
              <LongDay day={new Date(lastUpdatedAt).toISOString().slice(0, 10)} />
            )}`}
          </span>
        )
      )}
    </footer>
  );
}

/** How many lines of a level changed when they last did, and where that is told. */
function LastChanged({
  id,
  day,
  lines,
  isNew,
  level,
  permalink,
}: NonNullable<Props['lastChange']>): ReactNode {
  const to = `${permalink}?${changesQuery({level})}#${changesFragment(day, id)}`;
  const what = isNew ? say`New` : counted(lines)`1 line changed|${lines} lines changed`;
  return (
    <span>
      {rich`${(<Link to={to}>{what}</Link>)} on ${(<LongDay day={day} />)}`}
      {!isNew && (
        <span className="page-foot__then">
          {' · '}
          <Link to={thenAddress({level, on: dayBefore(day)})}>{say`Then and now`}</Link>
        </span>
      )}
    </span>
  );
}
