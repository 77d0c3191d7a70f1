import {wordsOfChange} from '../compare/change-words';
import type {Day} from '../links/registry';
import {changesPath} from './changes-address';
import type {ToldChange, ToldCommit, ToldDay, ToldLadder, ToldPage} from './told';

/** A page of changes: those of a year, or of a part of it where they are many. */
export interface ChangesPage {
  readonly permalink: string;
  /** '' where nothing has changed. */
  readonly year: string;
  /** Of a year that has several pages, from 1. */
  readonly part?: number;
  readonly days: readonly ToldDay[];
}

/** The latest change of a level. */
export interface LastChange {
  readonly day: Day;
  /** How many of its lines. */
  readonly lines: number;
  readonly isNew: boolean;
  readonly level: string;
  /** The page that tells of it. */
  readonly permalink: string;
}

/** How much a page holds, in characters of words and of what stands around them: some 10 KB compressed. */
const most = 46_000;
const aroundLine = 150;
const aroundPage = 420;

/**
 * Lays what became of a ladder out in pages, a year each; a year of many changes has several. The latest changes are on
 * the first of them, which has the address of all; without any there is that page alone.
 */
export function changesPages({days}: ToldLadder): ChangesPage[] {
  const pages: {
    year: string;
    days: {day: Day; commits: {commit: ToldCommit; pages: ToldPage[]}[]}[];
  }[] = [];
  let size = 0;
  for (const {day, commits} of days)
    for (const commit of commits)
      for (const page of commit.pages) {
        const own = sizeOf(page);
        const year = day.slice(0, 4);
        if (pages.at(-1)?.year !== year || (size > 0 && size + own > most)) {
          pages.push({year, days: []});
          size = 0;
        }
        size += own;
        const last = pages.at(-1)?.days;
        if (last?.at(-1)?.day !== day) last?.push({day, commits: []});
        const ofDay = last?.at(-1)?.commits;
        if (ofDay?.at(-1)?.commit !== commit) ofDay?.push({commit, pages: []});
        ofDay?.at(-1)?.pages.push(page);
      }
  if (pages.length === 0) return [{permalink: changesPath, year: '', days: []}];
  const counts = new Map<string, number>();
  for (const {year} of pages) counts.set(year, (counts.get(year) ?? 0) + 1);
  return pages.map(({year, days: own}, index) => {
    const part = pages.slice(0, index + 1).filter((page) => page.year === year).length;
    const address = `${changesPath}${year}/${part === 1 ? '' : `${part}/`}`;
    return {
      permalink: index === 0 ? changesPath : address,
      year,
      ...((counts.get(year) ?? 0) > 1 && {part}),
      days: own.map(({day, commits}) => ({
        day,
        commits: commits.map(({commit, pages: told}) => ({...commit, pages: told})),
      })),
    };
  });
}

/** The latest change of every level, by the id of its page. */
export function lastChanges(pages: readonly ChangesPage[]): Map<string, LastChange> {
  const last = new Map<string, LastChange>();
  for (const {permalink, days} of pages)
    for (const {day, commits} of days)
      for (const {id, level, lines, state} of commits.flatMap((commit) => commit.pages)) {
        if (level === '' || lines === 0) continue;
        const known = last.get(id);
        if (known && known.day !== day) continue;
        const all = lines + (known?.lines ?? 0);
        last.set(id, {
          day,
          lines: all,
          level,
          isNew: state === 'added',
          permalink: known?.permalink ?? permalink,
        });
      }
  return last;
}

function sizeOf({sections}: ToldPage): number {
  return sections
    .flatMap(({changes}) => changes)
    .reduce((sum, told) => sum + aroundLine + lengthOf(told), aroundPage);
}

function lengthOf({change, now}: ToldChange): number {
  const words = wordsOfChange(change).reduce(
    (sum, {text, kind}) => sum + text.length + (kind === 'same' ? 0 : 11),
    0,
  );
  return words + (now?.places ?? []).reduce((sum, place) => sum + place.words.length + 110, 0);
}
