import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {useArrival} from './use-arrival';

const id = 'review-title';

/** The title of what is shown, in the window's title too; it takes the focus of who came from another place of the page. */
export function ReviewTitle({children}: {readonly children: string}): ReactNode {
  useArrival(id, children);
  return (
    <Heading as="h1" id={id} tabIndex={-1}>
      {children}
    </Heading>
  );
}
