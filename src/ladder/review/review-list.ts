import type {LevelLabel} from '../compare/level-data';

/** What the page of reviews knows of the ladder from the start. */
export interface ReviewList {
  /** The site's title. */
  readonly title: string;
  readonly levels: readonly ReviewLevel[];
}

/** A level that a sheet can begin with. */
export interface ReviewLevel extends LevelLabel {
  /** The permanent id of its page. */
  readonly id: string;
  /** The name of the file of its data, without its ending. */
  readonly file: string;
  /** What addresses may still call it. */
  readonly former?: readonly string[];
}

/** Where a level is published as a template in Markdown, below the base URL. */
export function templateAddress({permalink}: Pick<LevelLabel, 'permalink'>): string {
  return `/review/templates${permalink.replace(/\/$/u, '')}.md`;
}
