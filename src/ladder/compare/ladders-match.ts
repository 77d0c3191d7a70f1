import type {Linkable} from '../links/mint';
import {linkablesOf} from '../links/mint';
import type {Ladder, Page, Section, Statement} from '../model';
import {comparable} from '../check/page-parts';

/** One statement of a ladder and where it stands. */
export interface Placed {
  readonly page: Page;
  /** The section it stands in; none above the first heading. */
  readonly section: Section | undefined;
  readonly statement: Statement;
}

/** What became of a statement. */
export interface Matched {
  readonly before: Placed;
  readonly after: Placed;
}

/** Two statements that may be one, where a machine should not decide. */
export interface Unclear extends Matched {
  /** How much their words have in common, from 0 to 1. */
  readonly likeness: number;
}

export interface Matching {
  readonly matched: readonly Matched[];
  readonly added: readonly Placed[];
  readonly removed: readonly Placed[];
  /** For some of the removed: what may have come in their place. */
  readonly unclear: readonly Unclear[];
}

/** How much two texts must have in common to be one: the nearer they stand, the less. These are the links' thresholds. */
const inSameSection = 0.5;
const onSamePage = 0.8;
const onOtherPage = 0.85;
const asSuccessor = 0.3;

/** Every statement of a ladder, in reading order. */
export function statementsOf(ladder: Ladder): Placed[] {
  return ladder.pages.flatMap((page) =>
    linkablesOf(page).flatMap(({target, section}) =>
      isStatement(target) ? [{page, section, statement: target}] : [],
    ),
  );
}

function isStatement(target: Linkable): target is Statement {
  return 'kind' in target;
}

/**
 * Finds out which statements of one version of a ladder are which of another. The steps are those by which links are
 * followed: the same text where it was, elsewhere on the page, on another page; then reworded, in the same order. Each
 * step takes the likest pair first.
 *
 * @param before - the earlier version
 * @param after - the later one
 * @param movedTo - where a page of the earlier version is now, if it was renamed
 */
export function matchStatements(
  before: Ladder,
  after: Ladder,
  movedTo: (path: string) => string,
): Matching {
  const left = new Set(statementsOf(before));
  const right = new Set(statementsOf(after));
  const matched: Matched[] = [];
  const take = (pair: Matched): void => {
    if (!left.delete(pair.before) || !right.delete(pair.after)) return;
    matched.push(pair);
  };
  const pageOf = ({page}: Placed): string => movedTo(page.path);
  const sectionOf = (placed: Placed): string =>
    `${pageOf(placed)}\n${placed.section ? comparable(placed.section.name) : ''}`;
  const sectionAfter = ({page, section}: Placed): string =>
    `${page.path}\n${section ? comparable(section.name) : ''}`;
  const textOf = ({statement}: Placed): string => comparable(statement.text);

  const sameText = (
    keyBefore: (placed: Placed) => string,
    keyAfter: (placed: Placed) => string,
  ): void => {
    const candidates = groupBy(right, (placed) => `${keyAfter(placed)}\n${textOf(placed)}`);
    for (const placed of [...left]) {
      const found = candidates.get(`${keyBefore(placed)}\n${textOf(placed)}`)?.shift();
      if (!found) continue;
      left.delete(placed);
      right.delete(found);
      matched.push({before: placed, after: found});
    }
  };
  sameText(sectionOf, sectionAfter);
  sameText(pageOf, ({page}) => page.path);
  sameText(
    () => '',
    () => '',
  );

  const weigh = weights([...statementsOf(before), ...statementsOf(after)]);
  const reworded = (
    least: number,
    keyBefore: (placed: Placed) => string,
    keyAfter: (placed: Placed) => string,
  ): void => {
    likest(left, right, least, weigh, keyBefore, keyAfter).forEach(take);
  };
  reworded(inSameSection, sectionOf, sectionAfter);
  reworded(onSamePage, pageOf, ({page}) => page.path);
  const paths = new Set(after.pages.map(({path}) => path));
  const gone = new Set([...left].filter((placed) => !paths.has(pageOf(placed))));
  likest(
    gone,
    right,
    onOtherPage,
    weigh,
    () => '',
    () => '',
  ).forEach(take);
  const unclear = likest(left, right, asSuccessor, weigh, pageOf, ({page}) => page.path);
  return {matched, added: [...right], removed: [...left], unclear: onePerStatement(unclear)};
}

function onePerStatement(pairs: readonly Unclear[]): Unclear[] {
  const used = new Set<Placed>();
  return pairs.filter(({before, after}) => {
    if (used.has(before) || used.has(after)) return false;
    used.add(before).add(after);
    return true;
  });
}

function likest(
  left: ReadonlySet<Placed>,
  right: ReadonlySet<Placed>,
  least: number,
  weigh: (word: string) => number,
  keyBefore: (placed: Placed) => string,
  keyAfter: (placed: Placed) => string,
): Unclear[] {
  const candidates = groupBy(right, (placed) => `${keyAfter(placed)}\n${placed.statement.kind}`);
  const pairs = [...left].flatMap((before) =>
    (candidates.get(`${keyBefore(before)}\n${before.statement.kind}`) ?? []).map((after) => ({
      before,
      after,
      likeness: dice(before.statement.text, after.statement.text, weigh),
    })),
  );
  // The sort is stable: equals stay in reading order.
  return pairs
    .filter(({likeness}) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness);
}

/**
 * Dice's coefficient of two texts' words, each word weighted by how rare it is in both ladders (inverse document
 * frequency, ln((1 + n) / (1 + df)) + 1).
 */
function dice(a: string, b: string, weigh: (word: string) => number): number {
  const wordsOfA = wordsIn(a);
  const wordsOfB = wordsIn(b);
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weigh(word), 0);
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word));
  const all = sum(wordsOfA) + sum(wordsOfB);
  return all === 0 ? 0 : (2 * sum(shared)) / all;
}

function weights(statements: readonly Placed[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const {statement} of statements) {
    for (const word of wordsIn(statement.text)) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return (word) => Math.log((1 + statements.length) / (1 + (frequency.get(word) ?? 0))) + 1;
}

function wordsIn(text: string): Set<string> {
  return new Set(comparable(text).split(' ').filter(Boolean));
}

function groupBy(
  placed: Iterable<Placed>,
  keyOf: (placed: Placed) => string,
): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
