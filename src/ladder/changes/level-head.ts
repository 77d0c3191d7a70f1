import {wordsOfChange, type WordChange} from '../compare/change-words';
import {latest, type Day, type PageRecord} from '../links/registry';
import type {Ladder} from '../model';
import type {Piece} from '../word-differences';
import type {MainChange} from './main-changes';
import type {ToldLadder} from './told';

/** What is known of what stands above the areas of a level: its facts, and its summary. */
export interface LevelHead {
  /** The day from which it is known. */
  readonly from: Day;
  /** The latest first. */
  readonly steps: readonly HeadStep[];
}

/** A change of a fact, `Scope: one bed`, or of the summary; a side is absent where there was none. */
export interface HeadStep {
  readonly day: Day;
  readonly what: 'fact' | 'summary';
  readonly before?: string;
  readonly after?: string;
}

/**
 * What is known of the heads of levels. The registry has no part in it: the files of the history say it.
 *
 * @param ladder - the ladder of now
 * @param told - what became of it
 * @param history - the commits of the main branch, oldest first; none without git
 * @param known - the day from which anything is known of the ladder
 * @returns a function of the record of a level; undefined for one whose file was not followed
 */
export function headsOf(
  {pages}: Ladder,
  {days}: ToldLadder,
  history: readonly MainChange[],
  known: Day,
): (page: PageRecord) => LevelHead | undefined {
  const files = new Map(pages.map(({path, file}) => [path, file]));
  // The day from which each file can be followed: that of its first commit, or of the first that a shallow clone has.
  const came = new Map<string, Day>();
  for (const {day, files: changed} of history)
    for (const {path, before} of changed) if (before === undefined) came.set(path, day);
  const steps = new Map<string, HeadStep[]>();
  for (const {day, commits} of days)
    for (const {id, sections} of commits.flatMap((commit) => commit.pages))
      for (const {change} of sections.flatMap(({changes}) => changes))
        if (change.what === 'fact' || change.what === 'summary')
          steps.set(id, [...(steps.get(id) ?? []), {day, what: change.what, ...sidesOf(change)}]);
  return ({id, places}) => {
    const {path} = latest(places);
    if (history.length === 0 || files.get(path) !== path) return undefined;
    return {from: came.get(path) ?? known, steps: steps.get(id) ?? []};
  };
}

function sidesOf(change: WordChange): Pick<HeadStep, 'before' | 'after'> {
  const words = (without: Piece['kind']): string =>
    wordsOfChange(change)
      .filter(({kind}) => kind !== without)
      .map(({text}) => text)
      .join('');
  return {
    ...(change.kind !== 'added' && {before: words('added')}),
    ...(change.kind !== 'removed' && {after: words('removed')}),
  };
}
