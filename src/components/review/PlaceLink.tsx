import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {reviewAddress, type ReviewPlace} from '../../ladder/review/review-address';

/** Shows another place of the page of reviews, without loading the page again. */
export type Go = (place: ReviewPlace) => void;

let places = 0;

/** Whether another place of the page was shown before this one. */
export function shownBefore(): boolean {
  return places > 0;
}

/** Is to be called for each place that is shown after the first. */
export function countPlace(): void {
  places += 1;
}

interface Props {
  readonly place: ReviewPlace;
  readonly go: Go;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a place of the page of reviews. */
export function PlaceLink({place, go, className, children}: Props): ReactNode {
  return (
    <Link
      {...(className !== undefined && {className})}
      to={reviewAddress(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(place);
      }}
    >
      {children}
    </Link>
  );
}
