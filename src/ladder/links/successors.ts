import {folderOf} from '../paths';
import type {FoundPage, FoundSection, FoundStatement, KnownStatement} from './found';
import {bagOf, dice, type Bag, type Weights} from './similarity';
import {wordsIn} from './normalize';

const leastAlike = 0.3;
/** A word that more than this share of the candidates have says too little to look for. */
const tooCommon = 0.2;

/**
 * Suggests what took the place of statements that are gone: what is most like each, on its own page if anything there is,
 * else at the same level or, when its page is gone, anywhere.
 *
 * @param candidates - every statement there is
 * @param pageNow - the page that an old statement's page has become, if it is still there
 * @param weights - how much each word says
 */
export function successorFinder(
  candidates: readonly FoundStatement[],
  pageNow: (known: KnownStatement) => FoundPage | undefined,
  weights: Weights,
): (
  known: KnownStatement,
  forbids: (found: FoundStatement) => boolean,
) => FoundStatement | undefined {
  const byWord = new Map<string, FoundStatement[]>();
  for (const statement of candidates) {
    for (const word of new Set(wordsIn(statement.text))) {
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
  return (known, forbids) => {
    const old = bagOf(known.text, weights);
    const here = pageNow(known);
    const rare = [...old.words].filter(
      (word) => (byWord.get(word)?.length ?? 0) <= Math.max(tooCommon * candidates.length, 20),
    );
    const near = new Set([
      ...rare.flatMap((word) => byWord.get(word) ?? []),
      ...(here?.statements ?? []),
    ]);
    const scored = [...near]
      .filter(
        (found) =>
          !forbids(found) &&
          (found.target.kind === 'example') === (known.record.kind === 'example'),
      )
      .map((found) => ({
        found,
        score: dice(old, bag(found), weights),
        near:
          2 * Number(found.page === here) +
          Number(folderOf(found.page.path) === folderOf(known.page.path)),
      }))
      .filter(({found, score}) => {
        const allowed = found.page === here || !here || found.page.level === known.page.level;
        return allowed && score >= leastAlike;
      });
    scored.sort(
      (a, b) =>
        Number(b.found.page === here) - Number(a.found.page === here) ||
        b.score - a.score ||
        b.near - a.near ||
        (order.get(a.found) ?? 0) - (order.get(b.found) ?? 0),
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
