import type {Statement} from '../model';
import type {Piece} from '../word-differences';
import type {LinkCounts} from './link-counts';

/** What happened to one statement, fact, summary or passage of prose. */
export type Change =
  | {
      readonly kind: 'added';
      readonly what: What;
      readonly text: string;
      readonly concern?: string;
    }
  | {
      readonly kind: 'removed';
      readonly what: What;
      readonly text: string;
      readonly concern?: string;
      readonly id?: string;
    }
  | {
      readonly kind: 'reworded';
      readonly what: What;
      readonly concern?: string;
      readonly pieces: readonly Piece[];
    }
  | {
      readonly kind: 'moved';
      readonly what: What;
      readonly text: string;
      readonly concern?: string;
      readonly from: string;
      /** Set when it was reworded on the way. */
      readonly pieces?: readonly Piece[];
    }
  | ConcernChange
  | UnseenChange;

/** A line that is said to be about something else; its words and its link stay. Absent where it names no concern. */
export interface ConcernChange {
  readonly kind: 'concern';
  readonly what: Statement['kind'];
  readonly text: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A change of what no reader sees in the words; absent where there was, or is, no such thing. */
export interface UnseenChange {
  readonly kind: 'unseen';
  readonly what: Unseen;
  /** The words of the link, the name of the setting. */
  readonly text: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type Unseen = 'link' | 'image' | 'HTML' | 'setting';

export type What = Statement['kind'] | 'fact' | 'summary' | 'text' | 'title' | 'area';

/** The changes under one heading; '' for what stands above the first. */
export interface ChangedSection {
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface ChangedPage {
  readonly path: string;
  readonly title: string;
  readonly state: 'added' | 'removed' | 'renamed' | 'changed';
  /** Where a renamed page was. */
  readonly from?: string;
  readonly sections: readonly ChangedSection[];
}

/** Two statements of which a person has to say whether they are one. */
export interface Question {
  readonly page: string;
  readonly before: string;
  readonly after: string;
  /** The line for `links/overrides.yml` that says they are. */
  readonly answer: string;
}

export interface LadderChanges {
  readonly pages: readonly ChangedPage[];
  /** What the change does to the links people have copied. */
  readonly links: LinkCounts & {
    readonly unclear: readonly Question[];
  };
  /** Files whose text changed while what they say did not. */
  readonly formattingOnly: readonly string[];
}
