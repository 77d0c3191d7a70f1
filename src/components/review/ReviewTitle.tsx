import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {useArrival} from './use-arrival';

const id = 'review-title';

/** What is shown: its name stands in the window's title too, and who came here from another place begins at it. */
export function ReviewTitle({children}: {readonly children: string}): ReactNode {
  useArrival(id, children);
  return (
    <Heading as="h1" id={id} tabIndex={-1}>
      {children}
    </Heading>
  );
}
