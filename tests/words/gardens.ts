import {levelData, type LevelData} from '../../src/ladder/compare/level-data';
import {buildLadder} from '../../src/ladder/ladder';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import type {Ladder} from '../../src/ladder/model';
import {parsePage} from '../../src/ladder/parse/page';
import {surroundingsOf} from '../../src/ladder/references';

/** A ladder of the given files. */
export function ladderOf(files: Readonly<Record<string, string>>): Ladder {
  return buildLadder(Object.entries(files).map(([path, source]) => parsePage(path, source)));
}

/** What is compared of its levels. */
export function dataOf(ladder: Ladder): LevelData[] {
  const context = {
    ...reconcile(emptyRegistry, ladder.pages, '2026-01-01'),
    surroundings: surroundingsOf(ladder, [], []),
  };
  return ladder.tracks.flatMap((track) =>
    track.levels.map((level) => levelData(level, track, context)),
  );
}

/** Three levels of two tracks, alike in some lines. */
export const gardens = {
  'Garden/L1-Helper.md': `# L1: Helper

- **Planning horizon**: A week
- **Reach**: One bed

## 🌿 Plants

- I water each bed before noon.
- I know the basics of pruning roses, and ask before I cut.
- I label what I sow.

## Tools

- I clean a spade after use.
`,
  'Garden/L2-Gardener.md': `# L2: Gardener

- **planning horizon**: A season
- **Reach**: One bed.

## plants

- I water each bed before noon
- I know the craft of pruning roses, and ask before I cut.
- I plan what grows where. (Equivalent to [L1](../Park/L1-Keeper.md))

## Visitors

- I greet whoever comes in.
`,
  'Park/L1-Keeper.md': '# L1: Keeper\n\nA level without areas.\n\n- I open the gate.\n',
};
