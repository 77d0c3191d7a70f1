import {folderOf} from '../ladder';
import type {
  FoundPage,
  FoundSection,
  FoundStatement,
  KnownPage,
  KnownSection,
  KnownStatement,
} from './found';
import {bagOf, containment, dice, union, type Bag, type Weights} from './similarity';

/** How a statement was recognized; the number is the rule's in the order of matching. */
export type MatchRule =
  | '1 same section'
  | '2 same page'
  | '3 other page'
  | '4 reworded in section'
  | '5 reworded on page'
  | '6 reworded on other page';

/** One old statement found again. */
export interface Carry {
  readonly known: KnownStatement;
  readonly rule: MatchRule;
  /** How alike the words are, from 0 to 1; 1 for the same words. */
  readonly score: number;
}

/** Which statement is which. */
export interface StatementMatches {
  readonly carried: ReadonlyMap<FoundStatement, Carry>;
  /** Old statements whose words are now in several new ones. */
  readonly split: ReadonlyMap<KnownStatement, readonly FoundStatement[]>;
  /** Old statements whose words are now part of another. */
  readonly merged: ReadonlyMap<KnownStatement, FoundStatement>;
}

/** What matching needs to know beside the statements. */
export interface Surrounding {
  readonly pages: ReadonlyMap<FoundPage, KnownPage>;
  readonly sections: ReadonlyMap<FoundSection, KnownSection>;
  readonly weights: Weights;
  /** Whether a person has forbidden that an old statement goes on as a new one. */
  readonly forbids: (known: KnownStatement, found: FoundStatement) => boolean;
}

const rewordedInSection = 0.5;
const rewordedOnPage = 0.8;
const rewordedElsewhere = 0.85;
/** A text of fewer words stands in many places by chance: it is followed to another page only with its section. */
const fewestWords = 4;
/** A part of a statement that was taken apart has most of its words from it, and not nearly all of the whole. */
const partOfWhole = 0.65;
const nearlyAll = 0.8;
const smallestPart = 0.2;
/** Scores nearer to each other than this do not tell two candidates apart. */
const indistinct = 0.03;

/**
 * Finds which statement is which, in the order of DESIGN.md: first the same words, near before far, then reworded ones,
 * by score, where place allows it. Between equals the order of ids and of the page decides, the same way every time.
 *
 * @param live - the statements there were
 * @param gone - statements deleted earlier; only the same words revive them, and only what no live one claims
 * @param found - the statements there are, in reading order
 * @param around - which pages and sections are which
 */
export function matchStatements(
  live: readonly KnownStatement[],
  gone: readonly KnownStatement[],
  found: readonly FoundStatement[],
  around: Surrounding,
): StatementMatches {
  const carried = new Map<FoundStatement, Carry>();
  const done = new Set<KnownStatement>();
  const split = new Map<KnownStatement, readonly FoundStatement[]>();
  const merged = new Map<KnownStatement, FoundStatement>();
  const claimed = new Set<FoundStatement>();

  const order = new Map(found.map((statement, index) => [statement, index]));
  const isFree = (statement: FoundStatement): boolean =>
    !carried.has(statement) && !claimed.has(statement);
  const freeNew = (): FoundStatement[] => found.filter(isFree);
  const freeOld = (olds: readonly KnownStatement[]): KnownStatement[] =>
    olds.filter((known) => !done.has(known));
  const carry = (
    known: KnownStatement,
    statement: FoundStatement,
    rule: MatchRule,
    score = 1,
  ): void => {
    carried.set(statement, {known, rule, score});
    done.add(known);
  };
  const knownPage = (statement: FoundStatement): KnownPage | undefined =>
    around.pages.get(statement.page);
  const knownSection = (statement: FoundStatement): KnownSection | undefined =>
    statement.section && around.sections.get(statement.section);
  const inSameSection = (known: KnownStatement, statement: FoundStatement): boolean =>
    knownPage(statement) === known.page &&
    (known.section ? knownSection(statement) === known.section : statement.section === undefined);

  /** Pairs statements of the same words, the best place first. */
  function carrySameWords(
    olds: readonly KnownStatement[],
    rule: MatchRule,
    allows: (known: KnownStatement, statement: FoundStatement) => boolean,
    nearness: (known: KnownStatement, statement: FoundStatement) => number,
  ): void {
    const news = groupBy(freeNew(), ({text}) => text);
    const pairs = freeOld(olds).flatMap((known) =>
      (news.get(known.text) ?? [])
        .filter((statement) => allows(known, statement) && !around.forbids(known, statement))
        .map((statement) => ({known, statement, score: nearness(known, statement)})),
    );
    takeGreedily(pairs, (known, statement) => {
      carry(known, statement, rule);
    });
  }

  function takeGreedily(
    pairs: {known: KnownStatement; statement: FoundStatement; score: number}[],
    take: (known: KnownStatement, statement: FoundStatement, score: number) => void,
  ): void {
    pairs.sort(
      (a, b) =>
        b.score - a.score ||
        compareIds(a.known, b.known) ||
        (order.get(a.statement) ?? 0) - (order.get(b.statement) ?? 0),
    );
    for (const {known, statement, score} of pairs) {
      if (!done.has(known) && isFree(statement)) take(known, statement, score);
    }
  }

  function carryReworded(
    olds: readonly KnownStatement[],
    rule: MatchRule,
    threshold: number,
    newsFor: (known: KnownStatement) => readonly FoundStatement[],
  ): void {
    const pairs = freeOld(olds).flatMap((known) =>
      newsFor(known)
        .filter((statement) => isFree(statement) && alikeInKind(known, statement))
        .map((statement) => ({
          known,
          statement,
          score: dice(bag(known), bag(statement), around.weights),
        }))
        .filter(({statement, score}) => score >= threshold && !around.forbids(known, statement)),
    );
    takeGreedily(pairs, (known, statement, score) => {
      carry(known, statement, rule, score);
    });
    // Two that are as good as each other, neither of them anyone else's: nobody can say which the link meant.
    const rivals = groupBy(
      pairs.filter(({statement}) => isFree(statement)),
      ({known}) => known.record.id,
    );
    for (const [statement, {known, score}] of [...carried]) {
      const others = (rivals.get(known.record.id) ?? [])
        .filter((pair) => isFree(pair.statement) && pair.score >= score - indistinct)
        .map((pair) => pair.statement);
      if (others.length === 0) continue;
      carried.delete(statement);
      chooseAmong(known, [statement, ...others]);
    }
  }

  function chooseAmong(known: KnownStatement, copies: readonly FoundStatement[]): void {
    split.set(known, copies);
    done.add(known);
    copies.forEach((copy) => claimed.add(copy));
  }

  /** Words lost in one place and new in several: nobody can say which of them the link meant. */
  function splitCopies(): void {
    const news = groupBy(freeNew(), ({text}) => text);
    const olds = groupBy(freeOld(live), ({text}) => text);
    for (const [text, [known, ...others]] of olds) {
      const copies = (news.get(text) ?? []).filter(
        (statement) => known && followable(known, statement) && !around.forbids(known, statement),
      );
      if (!known || others.length > 0 || copies.length < 2) continue;
      chooseAmong(known, copies);
    }
  }

  /** One of several copies was deleted: the same words stand on the same page, or, if that is gone, at the same level. */
  function joinCopies(): void {
    const all = groupBy(found, ({text}) => text);
    for (const known of freeOld(live)) {
      if (known.text.split(' ').length < fewestWords) continue;
      const copies = (all.get(known.text) ?? []).filter(
        (statement) =>
          alikeInKind(known, statement) &&
          (isLost(known)
            ? statement.page.level === known.page.level
            : onSamePage(known, statement)) &&
          !around.forbids(known, statement),
      );
      const [only, ...others] = copies;
      if (!only) continue;
      if (others.length > 0) split.set(known, copies);
      else merged.set(known, only);
      done.add(known);
    }
  }

  /** A statement taken apart: most of it is in several new ones of its section, and most of each of them is from it. */
  function splitParts(): void {
    const news = groupBy(freeNew(), sectionKeyOfFound);
    for (const known of freeOld(live)) {
      const whole = bag(known);
      const beside = (news.get(sectionKeyOfKnown(known)) ?? []).filter(isFree);
      const parts = beside.filter((statement) => {
        const part = bag(statement);
        return (
          alikeInKind(known, statement) &&
          containment(part, whole, around.weights) >= partOfWhole &&
          part.weight >= smallestPart * whole.weight &&
          !around.forbids(known, statement)
        );
      });
      const bags = parts.map(bag);
      const together = containment(whole, union(bags, around.weights), around.weights);
      const best = Math.max(...beside.map((one) => dice(bag(one), whole, around.weights)), 0);
      if (parts.length < 2 || together < partOfWhole || best >= nearlyAll) continue;
      chooseAmong(known, parts);
    }
  }

  /** Statements put together: each is mostly contained in one new wording of their section. */
  function mergeParts(): void {
    const news = groupBy(
      found.filter((statement) => (carried.get(statement)?.score ?? 0) < 1),
      sectionKeyOfFound,
    );
    const candidates = new Map<FoundStatement, KnownStatement[]>();
    for (const known of freeOld(live)) {
      for (const statement of news.get(sectionKeyOfKnown(known)) ?? []) {
        if (!isPart(known, statement)) continue;
        candidates.set(statement, [...(candidates.get(statement) ?? []), known]);
      }
    }
    for (const [statement, parts] of candidates) {
      const main = carried.get(statement)?.known;
      const all = main && isPart(main, statement) ? [main, ...parts] : parts;
      if (all.length < 2) continue;
      for (const known of parts) {
        if (done.has(known)) continue;
        merged.set(known, statement);
        done.add(known);
      }
    }
  }

  function isPart(known: KnownStatement, statement: FoundStatement): boolean {
    const [part, whole] = [bag(known), bag(statement)];
    return (
      alikeInKind(known, statement) &&
      containment(part, whole, around.weights) >= partOfWhole &&
      part.weight >= smallestPart * whole.weight &&
      part.weight < nearlyAll * whole.weight &&
      !around.forbids(known, statement)
    );
  }

  const bags = new Map<string, Bag>();
  function bag({text}: {readonly text: string}): Bag {
    const made = bags.get(text) ?? bagOf(text, around.weights);
    bags.set(text, made);
    return made;
  }

  const sectionKeyOfFound = (statement: FoundStatement): string => {
    const page = knownPage(statement)?.record.id ?? '';
    if (!statement.section) return `${page}/`;
    return `${page}/${knownSection(statement)?.record.id ?? 'new'}`;
  };
  const sectionKeyOfKnown = ({page, section}: KnownStatement): string =>
    `${page.record.id}/${section?.record.id ?? ''}`;

  const sameKind = (known: KnownStatement, statement: FoundStatement): number =>
    Number(alikeInKind(known, statement));
  const onSamePage = (known: KnownStatement, statement: FoundStatement): boolean =>
    knownPage(statement) === known.page;

  const carriedPages = new Set(around.pages.values());
  const isLost = ({page}: KnownStatement): boolean => !carriedPages.has(page);
  const followable = (known: KnownStatement, statement: FoundStatement): boolean =>
    known.text.split(' ').length >= fewestWords ||
    (isLost(known) && known.section?.name === statement.section?.name);

  carrySameWords(live, '1 same section', inSameSection, sameKind);
  carrySameWords(live, '2 same page', onSamePage, sameKind);
  splitCopies();
  carrySameWords(live, '3 other page', followable, placeScore);
  carrySameWords(gone, '1 same section', inSameSection, sameKind);
  carrySameWords(gone, '2 same page', onSamePage, sameKind);
  carrySameWords(
    gone,
    '3 other page',
    (known, statement) => followable(known, statement) && isLost(known),
    placeScore,
  );
  splitParts();
  const bySection = groupBy(freeNew(), sectionKeyOfFound);
  carryReworded(
    live,
    '4 reworded in section',
    rewordedInSection,
    (known) => bySection.get(sectionKeyOfKnown(known)) ?? [],
  );
  const byPage = groupBy(freeNew(), (statement) => knownPage(statement)?.record.id ?? '');
  carryReworded(
    live,
    '5 reworded on page',
    rewordedOnPage,
    (known) => byPage.get(known.page.record.id) ?? [],
  );
  const anywhere = freeNew();
  carryReworded(live, '6 reworded on other page', rewordedElsewhere, (known) =>
    isLost(known) && known.text.split(' ').length >= fewestWords
      ? // "A basic understanding" at L2 is not "a solid understanding" at L3, however alike they are.
        anywhere.filter(({page}) => page.level === known.page.level)
      : [],
  );
  mergeParts();
  joinCopies();
  return {carried, split, merged};
}

/** Examples are not expectations, even in the same words; other kinds differ only by the page they stand on. */
function alikeInKind({record}: KnownStatement, {target}: FoundStatement): boolean {
  return (record.kind === 'example') === (target.kind === 'example');
}

/** How likely a place is to be where a statement of another page went. */
function placeScore(known: KnownStatement, found: FoundStatement): number {
  return (
    8 * Number(alikeInKind(known, found)) +
    4 * Number(known.page.level === found.page.level) +
    2 * Number(known.section?.name === found.section?.name) +
    Number(folderOf(known.page.path) === folderOf(found.page.path))
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function compareIds(a: KnownStatement, b: KnownStatement): number {
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
}
