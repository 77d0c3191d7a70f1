import type {LevelLabel} from './level-data';

/** Every level that can be compared, and the pairs that have pages of their own. */
export interface CompareList {
  readonly levels: readonly (LevelLabel & {
    /** What addresses may still call it. */
    readonly former?: readonly string[];
  })[];
  readonly pairs: readonly {
    readonly track: string;
    readonly from: string;
    readonly to: string;
    readonly permalink: string;
  }[];
}

/** The page of a pair of neighbours, as other pages lead there. */
export interface PairLink {
  /** The two ranks, or what else tells the levels apart. */
  readonly name: string;
  readonly permalink: string;
}
