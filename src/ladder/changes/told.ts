import type {WordChange} from '../compare/change-words';
import type {ChangedPage} from '../compare/ladder-changes';
import type {Destination} from '../links/link-page';
import type {Day} from '../links/registry';
import type {Asks} from '../links/asks';

/** One change of a ladder's words, and where a reader finds the thing. */
export interface ToldChange {
  readonly change: WordChange;
  /** The permanent id of the line, the area or the page; absent for a fact or a summary, which have none. */
  readonly id?: string;
  /** The number of the wording that the change brought. */
  readonly wording?: number;
  /** What goes on in the place of what is gone, as far as anyone knows; likely, where nobody has said so. */
  readonly now?: {readonly how: 'likely' | 'into'; readonly places: readonly Destination[]};
  /** What its author says the change does to what is asked. */
  readonly asks?: Asks;
}

/** The changes of one page. */
export interface ToldPage {
  /** The id of the page. */
  readonly id: string;
  /** As it was called on the day. */
  readonly title: string;
  /** The name of its track; '' for a page that is no level. */
  readonly track: string;
  /** What addresses call the level, its track first: `Cloud-Platform/L2`; '' for a page that is no level. */
  readonly level: string;
  /** Where it is now, below the site's base; for one that is gone, the page of its link. */
  readonly address: string;
  readonly state: Exclude<ChangedPage['state'], 'renamed'>;
  /** How many of its lines came, went, moved or were reworded; of a new page, how many it had. */
  readonly lines: number;
  /** Of a page that is no level, none: its lines are counted. */
  readonly sections: readonly {readonly name: string; readonly changes: readonly ToldChange[]}[];
  /** For a page that is gone. */
  readonly now?: ToldChange['now'];
}

/** What was published at once. */
export interface ToldCommit {
  /** The first line of its message; absent where git does not say which commit it was. */
  readonly subject?: string;
  /** What its author says it does to what is asked. */
  readonly asks?: Asks;
  readonly pages: readonly ToldPage[];
}

/** A day on which the ladder changed. */
export interface ToldDay {
  readonly day: Day;
  /** The latest first. */
  readonly commits: readonly ToldCommit[];
}

/** What became of a ladder. */
export interface ToldLadder {
  /** The day from which anything is known; '' for a ladder without pages. */
  readonly since: Day;
  /** The latest first. */
  readonly days: readonly ToldDay[];
}
