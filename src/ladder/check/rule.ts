import type {Diagnostic, Edit} from '../diagnostic';
import type {Ladder, Page} from '../model';
import type {Surroundings} from '../references';
import type {RuleName} from './rule-names';

/** Files of a ladder, by path: an example that is at once documentation and test. */
export type Sample = Readonly<Record<string, string>>;

/** What every rule says about itself. */
interface RuleDescription {
  readonly name: RuleName;
  /** Of what it finds, unless a finding says otherwise. */
  readonly severity: Diagnostic['severity'];
  /** Set where it knows a language by its words: it says nothing of a ladder in another. */
  readonly english?: true;
  /** Why it matters to a reader, in a sentence or two. */
  readonly why: string;
  /** What a command mends, in a few words; absent where people have to. */
  readonly mends?: string;
  /** Files in which it finds nothing. */
  readonly good: Sample;
  /** Files in which it finds something. */
  readonly bad: Sample;
  /** What it says about the bad files: `file:line:column`, then the message. */
  readonly says: readonly string[];
}

/** A page and the text it was read from. */
export interface PageSource {
  readonly page: Page;
  /** The text of its file. */
  readonly source: string;
  /** The levels that its file holds beside it. */
  readonly levels?: readonly Page[];
}

/** A ladder and the texts of its files, by path. */
export interface LadderSources {
  readonly ladder: Ladder;
  readonly sources: ReadonlyMap<string, string>;
  /** What its links may lead to. */
  readonly surroundings: Surroundings;
}

/** What a rule found in a page. */
export interface Finding {
  /** 1-based. */
  readonly at: {readonly line: number; readonly column: number};
  readonly message: string;
  readonly severity?: Diagnostic['severity'];
  readonly mend?: readonly Edit[];
  /** The word it is about, where an owner may say that it is right. */
  readonly word?: string;
}

/** What a rule found in one of several pages. */
export interface PlacedFinding extends Finding {
  readonly path: string;
}

/** A rule that needs nothing but the page. */
export interface PageRule extends RuleDescription {
  readonly scope: 'page';
  readonly check: (file: PageSource) => Finding[];
}

/** A rule that compares the pages of a ladder. */
export interface LadderRule extends RuleDescription {
  readonly scope: 'ladder';
  readonly check: (ladder: LadderSources) => PlacedFinding[];
}

/** A rule that the parser applies while it reads a page, or the ladder's links. */
export interface ReadingRule extends RuleDescription {
  readonly scope: 'reading';
}

export type Rule = PageRule | LadderRule | ReadingRule;

/** Declares a rule; the types of its parts follow from its scope. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}

/** A finding as the diagnostic that people read. */
export function diagnosticOf(
  {name, severity}: RuleDescription,
  path: string,
  {at, message, mend, word, severity: own}: Finding,
): Diagnostic {
  const {line, column} = at;
  return {
    path,
    line,
    column,
    severity: own ?? severity,
    rule: name,
    message,
    ...(mend && mend.length > 0 && {mend}),
    ...(word !== undefined && {word}),
  };
}
