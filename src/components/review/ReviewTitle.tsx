import {useEffect, useRef, type ReactNode} from 'react';
import {shownBefore} from './PlaceLink';

/** What is shown: its name stands in the window's title too, and who came here from another place begins at it. */
export function ReviewTitle({children}: {readonly children: string}): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore()) title.current?.focus({preventScroll: true});
  }, []);
  useEffect(() => {
    const [, ...rest] = document.title.split(' | ');
    document.title = [children, ...rest].join(' | ');
  }, [children]);
  return (
    // eslint-disable-next-line @docusaurus/prefer-docusaurus-heading -- the theme's cannot be given focus
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
