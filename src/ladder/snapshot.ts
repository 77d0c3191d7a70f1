import type {Diagnostic} from './diagnostic';
import type {Links} from './links/fate';
import type {Linkable} from './links/mint';
import type {Change} from './links/registry-draft';
import type {Ladder} from './model';
import type {Surroundings} from './references';

/** A ladder as it stands at one moment, with everything that is known of it. */
export interface Snapshot {
  readonly ladder: Ladder;
  readonly surroundings: Surroundings;
  /** The text of each page, by its path. */
  readonly sources: ReadonlyMap<string, string>;
  /** What in the folder leads elsewhere, by its path: it is no part of the ladder. */
  readonly symbolicLinks: readonly string[];
  /** The permanent id of everything that can be linked. */
  readonly ids: ReadonlyMap<Linkable, string>;
  /** What every link ever published means now: the registry, brought up to date in memory, and people's corrections. */
  readonly links: Links;
  /** In what the registry's file lags behind the ladder. */
  readonly lag: readonly Change[];
  /** Whether the registry's file is, to the byte, what `links` would be written as. */
  readonly isRecorded: boolean;
  /** What is wrong with the files, sorted by path and line. */
  readonly diagnostics: readonly Diagnostic[];
}
