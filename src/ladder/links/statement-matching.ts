import type {
  FoundPage,
  FoundSection,
  FoundStatement,
  KnownPage,
  KnownSection,
  KnownStatement,
} from './found';
import {bagOf, type Bag, type Weights} from './similarity';
import type {SameTrack} from './tracks';

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
  readonly isSameTrack: SameTrack;
  readonly weights: Weights;
  /** Whether a person has forbidden that an old statement goes on as a new one. */
  readonly forbids: (known: KnownStatement, found: FoundStatement) => boolean;
}

/** A text of fewer words stands in many places by chance: it is followed to another page only with its section. */
export const fewestWords = 4;

/** An old and a new statement that may be the same. */
export interface Pair extends Carry {
  readonly statement: FoundStatement;
  /** Between pairs whose words are equally alike: how much speaks for the place. */
  readonly nearness: number;
}

/** What has been recognized so far, what is still free, and where everything stands. The rules of matching work on it. */
export class StatementMatching implements StatementMatches {
  readonly carried = new Map<FoundStatement, Carry>();
  readonly split = new Map<KnownStatement, readonly FoundStatement[]>();
  readonly merged = new Map<KnownStatement, FoundStatement>();

  private readonly done = new Set<KnownStatement>();
  private readonly claimed = new Set<FoundStatement>();
  private readonly bags = new Map<string, Bag>();
  private readonly order: ReadonlyMap<FoundStatement, number>;
  private readonly carriedPages: ReadonlySet<KnownPage>;

  /**
   * @param found - the statements there are, in reading order
   * @param around - which pages and sections are which
   */
  constructor(
    readonly found: readonly FoundStatement[],
    private readonly around: Surrounding,
  ) {
    this.order = new Map(found.map((statement, index) => [statement, index]));
    this.carriedPages = new Set(around.pages.values());
  }

  get weights(): Weights {
    return this.around.weights;
  }

  isFree(statement: FoundStatement): boolean {
    return !this.carried.has(statement) && !this.claimed.has(statement);
  }

  /** The new statements that nothing has claimed. */
  freeNew(): FoundStatement[] {
    return this.found.filter((statement) => this.isFree(statement));
  }

  /** Those of some old statements of which nothing is known yet. */
  freeOld(olds: readonly KnownStatement[]): KnownStatement[] {
    return olds.filter((known) => !this.done.has(known));
  }

  allows(known: KnownStatement, statement: FoundStatement): boolean {
    return !this.around.forbids(known, statement);
  }

  /** Carries the best pairs, each statement once; between equals the order of ids and of the page decides. */
  carryBest(pairs: readonly Pair[]): void {
    const sorted = pairs.toSorted(
      (a, b) =>
        b.score - a.score ||
        b.nearness - a.nearness ||
        compareIds(a.known, b.known) ||
        (this.order.get(a.statement) ?? 0) - (this.order.get(b.statement) ?? 0),
    );
    for (const {known, rule, statement, score} of sorted) {
      if (this.done.has(known) || !this.isFree(statement)) continue;
      this.carried.set(statement, {known, rule, score});
      this.done.add(known);
    }
  }

  /** Leaves to the reader which of several new statements an old one is now. */
  chooseAmong(known: KnownStatement, copies: readonly FoundStatement[]): void {
    copies.forEach((copy) => {
      this.carried.delete(copy);
      this.claimed.add(copy);
    });
    this.offer(known, copies);
  }

  /** The same among statements that stand for themselves as well. */
  offer(known: KnownStatement, copies: readonly FoundStatement[]): void {
    this.split.set(known, copies);
    this.done.add(known);
  }

  merge(known: KnownStatement, statement: FoundStatement): void {
    this.merged.set(known, statement);
    this.done.add(known);
  }

  /** The words of a text, gathered once. */
  bag({text}: {readonly text: string}): Bag {
    const made = this.bags.get(text) ?? bagOf(text, this.weights);
    this.bags.set(text, made);
    return made;
  }

  isOnSamePage(known: KnownStatement, statement: FoundStatement): boolean {
    return this.around.pages.get(statement.page) === known.page;
  }

  isInSameSection(known: KnownStatement, statement: FoundStatement): boolean {
    return (
      this.isOnSamePage(known, statement) &&
      (known.section
        ? this.knownSection(statement) === known.section
        : statement.section === undefined)
    );
  }

  /** The same for an old and a new statement when they stand in the same section of the same page. */
  sectionKey(statement: KnownStatement | FoundStatement): string {
    const {section} = statement;
    if ('record' in statement)
      return `${statement.page.record.id}/${statement.section?.record.id ?? ''}`;
    if (!section) return `${this.pageKey(statement)}/`;
    return `${this.pageKey(statement)}/${this.knownSection(statement)?.record.id ?? 'new'}`;
  }

  /** The id of the page that a new statement stands on; empty for a new page. */
  pageKey(statement: FoundStatement): string {
    return this.around.pages.get(statement.page)?.record.id ?? '';
  }

  /** Whether the page that an old statement stood on is gone. */
  isLost({page}: KnownStatement): boolean {
    return !this.carriedPages.has(page);
  }

  isOnSameTrack(known: KnownStatement, statement: FoundStatement): boolean {
    return this.around.isSameTrack(known.page, statement.page);
  }

  /** Whether the same words on another page are no accident. On another track they are never followed. */
  isFollowable(known: KnownStatement, statement: FoundStatement): boolean {
    return (
      this.isOnSameTrack(known, statement) &&
      (wordCount(known) >= fewestWords ||
        (this.isLost(known) && known.section?.name === statement.section?.name))
    );
  }

  private knownSection({section}: FoundStatement): KnownSection | undefined {
    return section && this.around.sections.get(section);
  }
}

/** Examples are not expectations, even in the same words; other kinds differ only by the page they stand on. */
export function isAlikeInKind({record}: KnownStatement, {target}: FoundStatement): boolean {
  return (record.kind === 'example') === (target.kind === 'example');
}

/** Whether both pages are levels of the same rank; a rank that is not known is no one's. */
export function isSameLevel(
  known: {readonly level: string | undefined},
  found: {readonly level: string | undefined},
): boolean {
  return known.level !== undefined && known.level === found.level;
}

export function wordCount({text}: {readonly text: string}): number {
  return text.split(' ').length;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
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
