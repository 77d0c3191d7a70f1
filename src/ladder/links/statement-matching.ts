import type {CurrentPage, CurrentSection, CurrentStatement} from './current-pages';
import type {PublishedPage, PublishedSection, PublishedStatement} from './published-pages';
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

/** A published statement that is still in the ladder. */
export interface StatementMatch {
  readonly published: PublishedStatement;
  readonly rule: MatchRule;
  /** How alike the words are, from 0 to 1; 1 for the same words. */
  readonly score: number;
}

/** Which statement is which. */
export interface StatementMatches {
  /** The published statement that each current one continues. */
  readonly matched: ReadonlyMap<CurrentStatement, StatementMatch>;
  /** Published statements whose words are now in several current ones. */
  readonly split: ReadonlyMap<PublishedStatement, readonly CurrentStatement[]>;
  /** Published statements whose words are now part of another one. */
  readonly merged: ReadonlyMap<PublishedStatement, CurrentStatement>;
}

/** What matching needs to know apart from the statements. */
export interface MatchContext {
  readonly pages: ReadonlyMap<CurrentPage, PublishedPage>;
  readonly sections: ReadonlyMap<CurrentSection, PublishedSection>;
  readonly isSameTrack: SameTrack;
  readonly weights: Weights;
  /** Whether a person has forbidden that a published statement is matched with a current one. */
  readonly forbids: (published: PublishedStatement, current: CurrentStatement) => boolean;
}

/** A text of fewer words stands in many places by chance: it is followed to another page only with its section. */
export const fewestWords = 4;

/** A published and a current statement that may be the same. */
export interface Pair extends StatementMatch {
  readonly statement: CurrentStatement;
  /** Decides between pairs whose words are equally alike: how near the two places are. */
  readonly nearness: number;
}

/** What is matched so far, what is not, and where everything stands. The rules of matching work on it. */
export class StatementMatching implements StatementMatches {
  readonly matched = new Map<CurrentStatement, StatementMatch>();
  readonly split = new Map<PublishedStatement, readonly CurrentStatement[]>();
  readonly merged = new Map<PublishedStatement, CurrentStatement>();

  private readonly settled = new Set<PublishedStatement>();
  private readonly offered = new Set<CurrentStatement>();
  private rest: readonly CurrentStatement[];
  private readonly unsettled = new Map<
    readonly PublishedStatement[],
    readonly PublishedStatement[]
  >();
  private readonly bags = new Map<string, Bag>();
  private readonly order: ReadonlyMap<CurrentStatement, number>;
  private readonly matchedPages: ReadonlySet<PublishedPage>;

  /**
   * @param current - the statements there are, in reading order
   * @param context - which pages and sections are which
   */
  constructor(
    readonly current: readonly CurrentStatement[],
    private readonly context: MatchContext,
  ) {
    this.rest = current;
    this.order = new Map(current.map((statement, index) => [statement, index]));
    this.matchedPages = new Set(context.pages.values());
  }

  get weights(): Weights {
    return this.context.weights;
  }

  isUnmatched(statement: CurrentStatement): boolean {
    return !this.matched.has(statement) && !this.offered.has(statement);
  }

  /** The current statements that continue no published one yet. */
  unmatchedCurrent(): readonly CurrentStatement[] {
    // What is matched stays so: after the first rules next to nothing is left to go through.
    this.rest = this.rest.filter((statement) => this.isUnmatched(statement));
    return this.rest;
  }

  /** The published statements of a list of which it is not known yet what became of them. */
  unmatchedPublished(list: readonly PublishedStatement[]): readonly PublishedStatement[] {
    const rest = (this.unsettled.get(list) ?? list).filter((one) => !this.settled.has(one));
    this.unsettled.set(list, rest);
    return rest;
  }

  allows(published: PublishedStatement, statement: CurrentStatement): boolean {
    return !this.context.forbids(published, statement);
  }

  /** Matches the best pairs, each statement once; between equals the order of ids and of the page decides. */
  matchBest(pairs: readonly Pair[]): void {
    const sorted = pairs.toSorted(
      (a, b) =>
        b.score - a.score ||
        b.nearness - a.nearness ||
        compareIds(a.published, b.published) ||
        (this.order.get(a.statement) ?? 0) - (this.order.get(b.statement) ?? 0),
    );
    for (const {published, rule, statement, score} of sorted) {
      if (this.settled.has(published) || !this.isUnmatched(statement)) continue;
      this.matched.set(statement, {published, rule, score});
      this.settled.add(published);
    }
  }

  /** Leaves it to the reader which of several new statements a published one is now. */
  chooseAmong(published: PublishedStatement, copies: readonly CurrentStatement[]): void {
    copies.forEach((copy) => {
      this.matched.delete(copy);
      this.offered.add(copy);
    });
    this.offer(published, copies);
  }

  /** The same among statements that may continue others as well. */
  offer(published: PublishedStatement, copies: readonly CurrentStatement[]): void {
    this.split.set(published, copies);
    this.settled.add(published);
  }

  merge(published: PublishedStatement, statement: CurrentStatement): void {
    this.merged.set(published, statement);
    this.settled.add(published);
  }

  /** The words of a text, cached. */
  bag({text}: {readonly text: string}): Bag {
    const bag = this.bags.get(text) ?? bagOf(text, this.weights);
    this.bags.set(text, bag);
    return bag;
  }

  isOnSamePage(published: PublishedStatement, statement: CurrentStatement): boolean {
    return this.context.pages.get(statement.page) === published.page;
  }

  isInSameSection(published: PublishedStatement, statement: CurrentStatement): boolean {
    return (
      this.isOnSamePage(published, statement) &&
      (published.section
        ? this.publishedSection(statement) === published.section
        : statement.section === undefined)
    );
  }

  /** Equal for a published and a current statement that stand in the same section of the same page. */
  sectionKey(statement: PublishedStatement | CurrentStatement): string {
    const {section} = statement;
    if ('record' in statement)
      return `${statement.page.record.id}/${statement.section?.record.id ?? ''}`;
    if (!section) return `${this.pageKey(statement)}/`;
    return `${this.pageKey(statement)}/${this.publishedSection(statement)?.record.id ?? 'new'}`;
  }

  /** The id of the page that a current statement stands on; empty for a new page. */
  pageKey(statement: CurrentStatement): string {
    return this.context.pages.get(statement.page)?.record.id ?? '';
  }

  /** Whether the page that a published statement stood on is gone. */
  isPageGone({page}: PublishedStatement): boolean {
    return !this.matchedPages.has(page);
  }

  isOnSameTrack(published: PublishedStatement, statement: CurrentStatement): boolean {
    return this.context.isSameTrack(published.page, statement.page);
  }

  /** Whether the same words on another page are no accident. On another track they are never followed. */
  isFollowable(published: PublishedStatement, statement: CurrentStatement): boolean {
    return (
      this.isOnSameTrack(published, statement) &&
      (wordCount(published) >= fewestWords ||
        (this.isPageGone(published) && published.section?.name === statement.section?.name))
    );
  }

  private publishedSection({section}: CurrentStatement): PublishedSection | undefined {
    return section && this.context.sections.get(section);
  }
}

/** Examples are not expectations, even in the same words; other kinds differ only by the page they stand on. */
export function isAlikeInKind({record}: PublishedStatement, {target}: CurrentStatement): boolean {
  return (record.kind === 'example') === (target.kind === 'example');
}

/** Whether both pages are levels of the same rank; an unknown rank equals nothing. */
export function isSameLevel(
  published: {readonly level: string | undefined},
  current: {readonly level: string | undefined},
): boolean {
  return Boolean(published.level) && published.level === current.level;
}

export function wordCount({text}: {readonly text: string}): number {
  return text.split(' ').length;
}

function compareIds(a: PublishedStatement, b: PublishedStatement): number {
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
}
