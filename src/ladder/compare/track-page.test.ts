import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {trackPages} from './track-page';

function ranksShared(tracks: number): {count: number; names: string[]} | undefined {
  const pages = Array.from({length: tracks}, (_, index) =>
    parsePage(`T${String(index).padStart(2, '0')}/L1.md`, `# L1: Gardener ${String(index)}\n`),
  );
  const [first] = trackPages(buildLadder(pages));
  const shared = first?.sameRank['/T00/L1/'];
  return shared && {count: shared.count, names: shared.levels.map(({track}) => track)};
}

test('a track names the levels of other tracks that share a rank', () => {
  expect(ranksShared(1)).toEqual({count: 0, names: []});
  expect(ranksShared(3)).toEqual({count: 2, names: ['T01', 'T02']});
  expect(ranksShared(25)?.names).toHaveLength(24);
});

test('when they are too many to name, it counts them', () => {
  expect(ranksShared(26)).toEqual({count: 25, names: []});
});
