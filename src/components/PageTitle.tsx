import Heading from '@theme/Heading';
import type {ReactNode} from 'react';

interface Props {
  readonly emoji?: string;
  readonly children: ReactNode;
}

/** The title of a page that is not a level. */
export function PageTitle({emoji, children}: Props): ReactNode {
  return (
    <header className="page-title">
      <Heading as="h1">
        {emoji && (
          <span className="title-emoji" aria-hidden="true">
            {emoji}{' '}
          </span>
        )}
        {children}
      </Heading>
    </header>
  );
}
