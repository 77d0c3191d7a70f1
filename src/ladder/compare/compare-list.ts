import type {LevelLabel} from './level-data';

/** Every level that can be compared, and the pairs that have pages of their own. */
export interface CompareList {
  readonly levels: readonly (LevelLabel & {
    /** What the file of its data is called by. */
    readonly file: string;
  })[];
  readonly pairs: readonly {
    readonly track: string;
    readonly from: string;
    readonly to: string;
    readonly permalink: string;
  }[];
}
