import type {CurrentPage, CurrentSection, CurrentStatement} from './current-pages';
import type {PublishedStatement} from './published-pages';
import {bagOf, containment, dice, wordSet, type Bag, type Weights} from './similarity';
import {fewestWords, isSameLevel} from './statement-matching';

/** How alike a suggestion has to be: as little as this where nothing else can have taken the place, more elsewhere. */
const leastAlike = {inPlace: 0.12, onPage: 0.3, onTrack: 0.4, elsewhere: 0.5};
/** What a place adds to the likeness of the words. */
const placeCounts = {inPlace: 0.4, onPage: 0.3, onTrack: 0.1, elsewhere: 0};
const levelCounts = 0.05;
/** A line that was cut down to a part of itself counts as this similar. */
const partCounts = 0.75;
const nearlyAll = 0.9;
/** A part says something by itself when it has this much of the whole. */
const smallestPart = 0.15;
/** A word that more than this share of the candidates have says too little to look for. */
const tooCommon = 0.2;

/** Where a candidate stands, as seen from what ended. */
export type Nearness = keyof typeof leastAlike;

/**
 * Suggests what took the place of statements that are gone: the most similar statement; the farther away, the more
 * similar it has to be. It looks everywhere: a suggestion may be on another track, a match may not.
 *
 * @param candidates - every statement there is
 * @param near - the statements of the page that a published statement stood on, as it is now
 * @param nearnessOf - where a candidate stands
 * @param weights - how much each word says
 */
export function successorFinder(
  candidates: readonly CurrentStatement[],
  near: (published: PublishedStatement) => readonly CurrentStatement[],
  nearnessOf: (published: PublishedStatement, current: CurrentStatement) => Nearness,
  weights: Weights,
): (
  published: PublishedStatement,
  forbids: (current: CurrentStatement) => boolean,
) => CurrentStatement | undefined {
  const byWord = new Map<string, CurrentStatement[]>();
  for (const statement of candidates) {
    for (const word of wordSet(statement.text)) {
      const list = byWord.get(word);
      if (list) list.push(statement);
      else byWord.set(word, [statement]);
    }
  }
  const order = new Map(candidates.map((statement, index) => [statement, index]));
  const bags = new Map<CurrentStatement, Bag>();
  const bag = (statement: CurrentStatement): Bag => {
    const cached = bags.get(statement) ?? bagOf(statement.text, weights);
    bags.set(statement, cached);
    return cached;
  };
  const likeness = (old: Bag, current: CurrentStatement): number => {
    const now = bag(current);
    const isPart =
      now.words.size >= fewestWords &&
      now.weight >= smallestPart * old.weight &&
      containment(now, old, weights) >= nearlyAll;
    return Math.max(dice(old, now, weights), isPart ? partCounts : 0);
  };
  return (published, forbids) => {
    const old = bagOf(published.text, weights);
    const rare = [...old.words].filter(
      (word) => (byWord.get(word)?.length ?? 0) <= Math.max(tooCommon * candidates.length, 20),
    );
    const scored: {current: CurrentStatement; score: number}[] = [];
    for (const current of new Set([
      ...rare.flatMap((word) => byWord.get(word) ?? []),
      ...near(published),
    ])) {
      if ((current.target.kind === 'example') !== (published.record.kind === 'example')) continue;
      const alike = likeness(old, current);
      // Most candidates end here, before it is worked out where they stand.
      if (alike < leastAlike.inPlace) continue;
      const nearness = nearnessOf(published, current);
      if (alike < leastAlike[nearness]) continue;
      const level = levelCounts * Number(isSameLevel(published.page, current.page));
      scored.push({current, score: alike + placeCounts[nearness] + level});
    }
    scored.sort(
      (a, b) => b.score - a.score || (order.get(a.current) ?? 0) - (order.get(b.current) ?? 0),
    );
    return scored.find(({current}) => !forbids(current))?.current;
  };
}

/** Counts the entries of a list; the most frequent one first. */
export function tally<T extends CurrentPage | CurrentSection>(
  list: readonly T[],
): readonly {readonly item: T; readonly count: number}[] {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => ({item, count})).toSorted((a, b) => b.count - a.count);
}
