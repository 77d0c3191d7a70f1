import type {HomeTexts} from '../home-texts';

/** What the owner of a ladder says of it: it outranks all that is read from names and places. */
export interface OwnersWord {
  /** The language of the ladder, as in BCP 47; English, where it is not said. */
  readonly language?: string;
  /** The tracks that are named here come first, in this order. */
  readonly tracks?: readonly {
    /** The folder; for levels that stand in one file, its path without the ending. */
    readonly path: string;
    readonly name?: string;
    /** Its levels from the lowest, each by its path, its rank or its title. A page named by its path is a level. */
    readonly levels?: readonly string[];
  }[];
  /** Ranks from the lowest, as levels show them: `IC1`, `Level 2`. */
  readonly ranks?: readonly string[];
  /** Ranks or titles that are equal across tracks; without a word on it, see `equalRanks`. */
  readonly equal?: readonly (readonly string[])[];
  /** How loud a rule is, by its name. */
  readonly rules?: Readonly<Record<string, Loudness>>;
  /** Words that are right as they are. */
  readonly words?: readonly string[];
  /** What the home page says to each kind of reader. */
  readonly doors?: HomeTexts['doors'];
}

/** How loud the findings of a rule are. */
export type Loudness = 'off' | 'warning' | 'error';

/** The words of an owner who says nothing. */
export const nothingSaid: OwnersWord = {};
