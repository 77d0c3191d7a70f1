import {compareRanks} from '../rank';
import type {Ladder, Level} from '../model';
import {findEquivalences} from './equivalence';
import {levelLabel, type Context, type LevelLabel} from './level-data';
import {levelName, neighbourPairs} from './level-names';
import {linePartsOf, textOf} from './line-parts';

/** What a level's page says of other levels. */
export interface LevelRelations {
  /** What an address calls the level. */
  readonly name: string;
  /** The pages that set it beside its neighbours. */
  readonly next?: NeighbourLink;
  readonly previous?: NeighbourLink;
  /** The levels that name it as their equal. */
  readonly equivalents: readonly (LevelLabel & {
    /** The line that says so, and its id. */
    readonly line?: string;
    readonly id?: string;
  })[];
}

interface NeighbourLink {
  readonly rank: string;
  readonly title: string;
  /** Whether the neighbour has another rank; two steps of one rank are named by their titles. */
  readonly otherRank: boolean;
  readonly permalink: string;
}

/** What every level of a ladder says of others. */
export function levelRelations(ladder: Ladder, context: Context): Map<Level, LevelRelations> {
  const pairs = neighbourPairs(ladder);
  const equivalences = findEquivalences(ladder, context.surroundings);
  const trackOf = new Map(
    ladder.tracks.flatMap((track) => track.levels.map((level) => [level, track] as const)),
  );
  const link = (other: Level, level: Level, permalink: string): NeighbourLink => ({
    rank: other.level.rank.text,
    title: other.title,
    otherRank: compareRanks(other.level.rank, level.level.rank) !== 0,
    permalink,
  });
  return new Map(
    [...trackOf].map(([level, track]) => {
      const next = pairs.find(({from}) => from === level);
      const previous = pairs.find(({to}) => to === level);
      const relations: LevelRelations = {
        name: levelName(level, track),
        ...(next && {next: link(next.to, level, next.permalink)}),
        ...(previous && {previous: link(previous.from, level, previous.permalink)}),
        equivalents: equivalences
          .filter(({to}) => to === level)
          .flatMap(({from, statement}) => {
            const fromTrack = trackOf.get(from);
            if (!fromTrack) return [];
            const id = statement && context.ids.get(statement);
            const parts =
              statement &&
              linePartsOf([statement.sentence], from.path, context.surroundings, ['list', 'fold']);
            return [
              {
                ...levelLabel(from, fromTrack),
                ...(parts && {line: textOf(parts)}),
                ...(id !== undefined && {id}),
              },
            ];
          }),
      };
      return [level, relations];
    }),
  );
}
