import type {FoundPage, FoundSection, FoundStatement, KnownStatement} from './found';
import {comparableWords} from './normalize';
import {bagOf, containment, dice, type Bag, type Weights} from './similarity';
import {fewestWords, isSameLevel} from './statement-matching';

/** How alike a suggestion has to be: as little as this where nothing else can have taken the place, more elsewhere. */
const leastAlike = {inPlace: 0.12, onPage: 0.3, onTrack: 0.4, elsewhere: 0.5};
/** How much a place speaks for a suggestion, beside its words. */
const placeCounts = {inPlace: 0.4, onPage: 0.3, onTrack: 0.1, elsewhere: 0};
const levelCounts = 0.05;
/** A line cut down to a part of itself counts for this much of the same line. */
const partCounts = 0.75;
const nearlyAll = 0.9;
/** A part says something by itself when it has this much of the whole. */
const smallestPart = 0.15;
/** A word that more than this share of the candidates have says too little to look for. */
const tooCommon = 0.2;

/** Where a candidate stands, as seen from what ended. */
export type Nearness = keyof typeof leastAlike;

/**
 * Suggests what took the place of statements that are gone: what is most like each, the farther away the more alike. It
 * looks everywhere; what only suggests may follow words to another track.
 *
 * @param candidates - every statement there is
 * @param near - the statements of the page and the track that an old statement stood on
 * @param nearnessOf - where a candidate stands
 * @param weights - how much each word says
 */
export function successorFinder(
  candidates: readonly FoundStatement[],
  near: (known: KnownStatement) => readonly FoundStatement[],
  nearnessOf: (known: KnownStatement, found: FoundStatement) => Nearness,
  weights: Weights,
): (
  known: KnownStatement,
  forbids: (found: FoundStatement) => boolean,
) => FoundStatement | undefined {
  const byWord = new Map<string, FoundStatement[]>();
  for (const statement of candidates) {
    for (const word of new Set(comparableWords(statement.text))) {
      const list = byWord.get(word);
      if (list) list.push(statement);
      else byWord.set(word, [statement]);
    }
  }
  const order = new Map(candidates.map((statement, index) => [statement, index]));
  const bags = new Map<FoundStatement, Bag>();
  const bag = (statement: FoundStatement): Bag => {
    const made = bags.get(statement) ?? bagOf(statement.text, weights);
    bags.set(statement, made);
    return made;
  };
  const likeness = (old: Bag, found: FoundStatement): number => {
    const now = bag(found);
    const isPart =
      now.words.size >= fewestWords &&
      now.weight >= smallestPart * old.weight &&
      containment(now, old, weights) >= nearlyAll;
    return Math.max(dice(old, now, weights), isPart ? partCounts : 0);
  };
  return (known, forbids) => {
    const old = bagOf(known.text, weights);
    const rare = [...old.words].filter(
      (word) => (byWord.get(word)?.length ?? 0) <= Math.max(tooCommon * candidates.length, 20),
    );
    const scored = [...new Set([...rare.flatMap((word) => byWord.get(word) ?? []), ...near(known)])]
      .filter(
        (found) =>
          !forbids(found) &&
          (found.target.kind === 'example') === (known.record.kind === 'example'),
      )
      .flatMap((found) => {
        const nearness = nearnessOf(known, found);
        const alike = likeness(old, found);
        const level = levelCounts * Number(isSameLevel(known.page, found.page));
        return alike < leastAlike[nearness]
          ? []
          : [{found, score: alike + placeCounts[nearness] + level}];
      });
    scored.sort(
      (a, b) => b.score - a.score || (order.get(a.found) ?? 0) - (order.get(b.found) ?? 0),
    );
    return scored[0]?.found;
  };
}

/** The entry that most of a list is, how often, and the others that are in it; undefined for an empty list. */
export function tally<T extends FoundPage | FoundSection>(
  list: readonly T[],
): readonly {readonly item: T; readonly count: number}[] {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => ({item, count})).toSorted((a, b) => b.count - a.count);
}
