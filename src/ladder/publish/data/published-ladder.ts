/*
 * The ladder as `ladder.json` has it. `ladder-schema.ts` says the same to programs: a change here is a change there, and
 * one of the version.
 */

/** The version of the form: a new field raises the second number, a changed or missing one the first. */
export const formVersion = '1.0.0';

/** Words, and the Markdown that shows them, where that is more than the words. */
export interface PublishedText {
  readonly text: string;
  readonly markdown?: string;
}

/** What has a permanent link. */
export interface Linked {
  readonly id: string;
  readonly link: string;
  /** The day of its present words. */
  readonly since: string;
  /** The day of its first words, where that is another. */
  readonly first?: string;
}

/** One line of a level: an expectation or an example. */
export interface PublishedLine extends PublishedText, Linked {
  readonly kind: 'expectation' | 'example';
  readonly concern?: string;
  /** How many lines it stands under. */
  readonly depth?: number;
}

/** What stands in a level beside its lines. */
export interface PublishedNote extends PublishedText {
  readonly kind: 'note' | 'example-note' | 'examples-title';
}

export type PublishedEntry = PublishedLine | PublishedNote;

export interface PublishedFact extends PublishedText {
  readonly label: string;
}

export interface PublishedArea extends Linked {
  readonly name: string;
  readonly emoji?: string;
  /** The anchor that its author has given it. */
  readonly anchor?: string;
  readonly summary?: PublishedText;
  readonly lines: readonly PublishedEntry[];
}

/** What an owner may set at the top of a file. */
export type Settings = Readonly<Record<string, unknown>>;

interface PublishedFile extends Linked {
  /** Its place in the folder of the ladder. */
  readonly file: string;
  readonly title: string;
  readonly emoji?: string;
  readonly address: string;
  /** The address of the page as Markdown. */
  readonly source: string;
  readonly settings?: Settings;
}

export interface PublishedLevel extends PublishedFile {
  readonly rank: string;
  readonly role: string;
  /** The latest day on which any of its words changed. */
  readonly changed: string;
  readonly summary?: PublishedText;
  readonly facts: readonly PublishedFact[];
  /** What stands above the first area. */
  readonly lines: readonly PublishedEntry[];
  readonly areas: readonly PublishedArea[];
}

export interface PublishedTrack {
  readonly name: string;
  readonly folder: string;
  readonly address: string;
  /** From the lowest to the highest. */
  readonly levels: readonly PublishedLevel[];
}

/** A page that is no level, such as a guide. */
export interface PublishedPage extends PublishedFile {
  readonly markdown: string;
}

export interface PublishedLadder {
  readonly $schema: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Where the site is, where that is known. */
  readonly address?: string;
  readonly tracks: readonly PublishedTrack[];
  readonly pages: readonly PublishedPage[];
}

/** The Markdown of a text. */
export function markdownOf({text, markdown}: PublishedText): string {
  return markdown ?? text;
}
