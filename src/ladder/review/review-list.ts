import type {LevelLabel} from '../compare/level-data';

/** What the page of reviews knows of the ladder from the start. */
export interface ReviewList {
  /** The site's title. */
  readonly title: string;
  readonly levels: readonly ReviewLevel[];
}

/** What the program of reviews is given. */
export interface ReviewProps {
  readonly list: ReviewList;
  /** The address of the program that reads evidence as Markdown. */
  readonly reading: string;
}

/** A level that a sheet can begin with. */
export interface ReviewLevel extends LevelLabel {
  /** The permanent id of its page. */
  readonly id: string;
  /** What addresses may still call it. */
  readonly former?: readonly string[];
}

/** Where a level is published as a template in Markdown, below the base URL. */
export function templateAddress({permalink}: Pick<LevelLabel, 'permalink'>): string {
  return `/review/templates${permalink.replace(/\/$/u, '')}.md`;
}
