import {useCallback, useEffect, useState, type ReactNode} from 'react';
import {countPlace, type Go} from '../../components/review/PlaceLink';
import {readReviewQuery, reviewAddress, type ReviewPlace} from '../../ladder/review/review-address';
import type {ReviewProps} from '../../ladder/review/review-list';
import {siteAddress} from '../site-address';
import {OpenSheet} from './OpenSheet';
import {SheetShelf} from './SheetShelf';
import {whyNotKept} from './sheet-keeper';
import {readKept, type Kept} from './sheet-store';
import {say} from '../../ladder/language';

/** What is open: the shelf, or one sheet of it. */
export function ReviewApp({list, reading}: ReviewProps): ReactNode {
  const [place, setPlace] = useState(() => readReviewQuery(location.search));
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState('');
  const {sheet: key} = place;
  const arrive = useCallback((next: ReviewPlace): void => {
    countPlace();
    setProblem('');
    setPlace(next);
    // A sheet that was left is read anew when somebody comes back to it: it was written in meanwhile.
    setKept((own) => (own?.sheet.key === next.sheet ? own : undefined));
  }, []);

  useEffect(() => {
    const readAddress = (): void => {
      arrive(readReviewQuery(location.search));
    };
    addEventListener('popstate', readAddress);
    return () => {
      removeEventListener('popstate', readAddress);
    };
  }, [arrive]);

  const show = useCallback(
    (next: ReviewPlace): void => {
      arrive(next);
      scrollTo({top: 0});
    },
    [arrive],
  );
  const go = useCallback<Go>(
    (next) => {
      history.pushState(null, '', siteAddress(reviewAddress(next)));
      show(next);
    },
    [show],
  );

  useEffect(() => {
    if (key === undefined || kept?.sheet.key === key) return;
    let isCurrent = true;
    readKept(key).then(
      (read) => {
        if (isCurrent) setKept(read);
      },
      (error: unknown) => {
        if (!isCurrent) return;
        setProblem(whyNotKept(error));
        setPlace({});
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [kept, key]);

  if (key !== undefined) {
    if (kept?.sheet.key !== key) return <p className="review-wait">{say`Opening the sheet…`}</p>;
    return (
      <OpenSheet
        key={key}
        kept={kept}
        place={place}
        list={list}
        reading={reading}
        go={go}
        onLayBeside={(beside) => {
          // The arrow keys go through a list sheet by sheet: each is no step to go back by.
          const next = {sheet: key, ...(beside && {beside})};
          history.replaceState(null, '', siteAddress(reviewAddress(next)));
          setPlace(next);
        }}
      />
    );
  }
  return (
    <SheetShelf
      list={list}
      place={place}
      problem={problem}
      go={go}
      onOpen={(next, line) => {
        const at = {sheet: next.sheet.key, ...(line !== undefined && {line})};
        setKept(next);
        // Who came for a line goes back to where it stands, not to this address, which would lead here again.
        if (line === undefined) go(at);
        else {
          history.replaceState(null, '', siteAddress(reviewAddress(at)));
          show(at);
        }
      }}
    />
  );
}
