import {useEffect, useMemo, useState} from 'react';
import {
  changesSince,
  pagesOf,
  type Changes,
  type LevelNow,
} from '../../ladder/review/changes-since';
import {lastTime, type LastTime} from '../../ladder/review/last-time';
import type {ReviewList} from '../../ladder/review/review-list';
import type {Sheet} from '../../ladder/review/sheet';
import {loadLevelsNow} from './ladder-now';
import {readShelf} from './sheet-store';

/** What changed in the ladder since a sheet was begun; looked up again when its levels are others. */
export function useChanges(
  sheet: Sheet | undefined,
  {levels: listed}: ReviewList,
): Changes | undefined {
  const [now, setNow] = useState<readonly LevelNow[]>([]);
  const levels = sheet?.levels;
  const pages = levels && pagesOf({levels}).join(' ');
  useEffect(() => {
    if (pages === undefined) return undefined;
    let isCurrent = true;
    loadLevelsNow(pages.split(' '), listed).then(
      (found) => {
        if (isCurrent) setNow(found);
      },
      // Without a connection the sheet is as it was, and can be written in.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [pages, listed]);
  return useMemo(
    () => (levels && now.length > 0 ? changesSince({levels}, now) : undefined),
    [levels, now],
  );
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
