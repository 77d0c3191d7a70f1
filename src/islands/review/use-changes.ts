import {useEffect, useMemo, useState} from 'react';
import type {Changes} from '../../ladder/review/changes-since';
import {lastTime, type LastTime} from '../../ladder/review/last-time';
import type {ReviewList} from '../../ladder/review/review-list';
import type {Sheet} from '../../ladder/review/sheet';
import {loadChanges} from './ladder-now';
import {readShelf} from './sheet-store';

/** What changed in the ladder since a sheet was begun; looked up anew when lines of it are taken over. */
export function useChanges(sheet: Sheet | undefined, {levels}: ReviewList): Changes | undefined {
  const [changes, setChanges] = useState<Changes>();
  const of = sheet?.levels;
  useEffect(() => {
    if (!of) return undefined;
    let isCurrent = true;
    loadChanges({levels: of}, levels).then(
      (found) => {
        if (isCurrent) setChanges(found);
      },
      // Without a connection the sheet is as it was, and can be written in.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [of, levels]);
  return changes;
}

/** What an earlier sheet says at the lines of this one. */
export function useLastTime(
  {levels}: Sheet,
  then: Sheet | undefined,
  list: ReviewList,
): LastTime | undefined {
  const changes = useChanges(then, list);
  return useMemo(
    () => then && changes && lastTime({levels}, then, changes),
    [levels, then, changes],
  );
}

/** The other sheets of this browser, as they were when this one was opened. */
export function useOtherSheets(key: string): readonly Sheet[] {
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  useEffect(() => {
    readShelf().then(
      (shelf) => {
        setSheets(shelf.sheets.filter((sheet) => sheet.key !== key));
      },
      // A browser that keeps nothing has no others; the page says so already.
      () => undefined,
    );
  }, [key]);
  return sheets;
}
