import type {Day} from '../links/registry';
import type {CommitWords} from './commit-message';

/** A file as a commit found it and left it; a side is absent where there was no such file. */
export interface ChangedFile {
  /** In the ladder's folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A commit of the main branch that changed pages of the ladder. */
export interface MainChange extends CommitWords {
  readonly commit: string;
  /** The day it was published; never before that of the commit before it. */
  readonly day: Day;
  readonly files: readonly ChangedFile[];
}
