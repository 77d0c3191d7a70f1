import type {ReactNode} from 'react';
import {say} from '../language';
import {sayAsks, type Asks} from '../../ladder/links/asks';

/** What the author of a change says that it asks of people. */
export function AskedFor({asks}: {readonly asks: Asks}): ReactNode {
  return <span className={`asks asks--${asks}`}>{sayAsks(asks, say)}</span>;
}
