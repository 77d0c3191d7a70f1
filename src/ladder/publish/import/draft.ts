import type {Settings} from '../data/published-ladder';

/*
 * What an import reads of a file, before it is known what it becomes. Texts are Markdown.
 */

/** Something that keeps a file from being imported, and where in it. */
export interface Problem {
  /** `row 5, column C (text)`, or the place in a JSON file. */
  readonly at: string;
  readonly message: string;
}

/** Where each part of a row, or of a level, was read. */
export type Origin = (part: string) => string;

/** One line of a level, or what stands beside its lines. */
export interface DraftEntry {
  readonly kind: 'expectation' | 'example' | 'note' | 'example-note' | 'examples-title';
  readonly concern?: string;
  readonly text: string;
  readonly depth: number;
  readonly at: Origin;
}

export interface DraftFact {
  readonly label: string;
  readonly text: string;
  readonly at: Origin;
}

export interface DraftArea {
  /** With its emoji. */
  readonly name: string;
  readonly summary?: string;
  readonly lines: readonly DraftEntry[];
  readonly at: Origin;
}

export interface DraftLevel {
  readonly track: string;
  readonly rank: string;
  readonly role: string;
  readonly emoji?: string;
  /** Its place in the folder of the ladder, where the file says so. */
  readonly file?: string;
  readonly settings?: Settings;
  readonly summary?: string;
  readonly facts: readonly DraftFact[];
  readonly lines: readonly DraftEntry[];
  readonly areas: readonly DraftArea[];
  readonly at: Origin;
}

/** A page that is no level. */
export interface DraftPage {
  readonly file: string;
  readonly settings?: Settings;
  readonly markdown: string;
  readonly at: Origin;
}

/** What a file holds. */
export interface Draft {
  /** What stands before the addresses of the site that the file was exported from. */
  readonly root?: string;
  readonly levels: readonly DraftLevel[];
  readonly pages: readonly DraftPage[];
  /** What was not read, in words. */
  readonly notes: readonly string[];
}

/** What was read, or all that is wrong with it. */
export type Reading =
  | {readonly kind: 'draft'; readonly draft: Draft}
  | {readonly kind: 'refused'; readonly problems: readonly Problem[]};

/** The name of an area without the anchor that its author has given it, and that anchor as it is written. */
export function splitAnchor(area: string): {readonly name: string; readonly anchor: string} {
  const [, name = area, anchor = ''] = /^(.*?)( \{#[^\s{}]+\})?$/su.exec(area) ?? [];
  return {name, anchor};
}

/** What is wrong with the name of a file; undefined for the name of a Markdown file below the ladder's folder. */
export function fileProblem(file: string): string | undefined {
  const steps = file.split('/');
  const isBelow = steps.every(
    (step) => step !== '' && !/^\.+$/u.test(step) && step.trim() === step,
  );
  const isFine = isBelow && /\.md$/iu.test(file) && !/[\\:*?"<>|\p{Cc}]/u.test(file);
  return isFine
    ? undefined
    : `Unexpected file \`${file}\`, expected one such as Garden/L1-Helper.md`;
}
