// cspell:ignore Prak
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {dataOf, gardens, ladderOf} from '../../../tests/words/gardens';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {permalinkOf} from '../permalink';
import {comparePath, readCompareQuery} from './compare-address';
import {
  findLevel,
  formerNames,
  isFormerName,
  levelName,
  likelyLevels,
  neighbourPairs,
} from './level-names';

test('neighbours have addresses that can be read, also where ranks repeat and names are odd', () => {
  const pairs = neighbourPairs(
    ladderOf({
      'Two words/L1.md': '# L1: A',
      'Two words/L2 Some One.md': '# L2: B',
      'Two words/L2-Other.md': '# L2: C',
      'two-words/L1.md': '# L1: A',
      'two-words/L2-Some-One.md': '# L2: B',
      'two-words/L2-x.md': '# L2: X',
      'L1.md': '# L1: Root',
      'L2.md': '# L2: Root',
    }),
  );
  expect(pairs.map(({permalink}) => permalink).toSorted()).toEqual([
    '/compare/L1-to-L2/',
    '/compare/Two-words/L1-to-L2-Some-One/',
    '/compare/Two-words/L2-Some-One-to-L2-Other/',
    '/compare/two-words/L1-to-L2-Some-One-2/',
    '/compare/two-words/L2-Some-One-2-to-L2-x/',
  ]);
});

test('a level is found by its name or its path, and one that is gone has likely others', () => {
  const ladder = ladderOf(gardens);
  const [track] = ladder.tracks;
  expect(track?.levels.map((level) => levelName(level, track))).toEqual(['Garden/L1', 'Garden/L2']);
  const levels = dataOf(ladder);
  expect(findLevel('garden/l2', levels)?.role).toBe('Gardener');
  expect(findLevel('/Garden/L2-Gardener/', levels)?.role).toBe('Gardener');
  expect(findLevel('Garden/L9', levels)).toBeUndefined();
  expect(likelyLevels('Garden/L9', levels).map(({role}) => role)).toEqual(['Helper', 'Gardener']);
  expect(likelyLevels('Prak/L1', levels)[0]?.role).toBe('Keeper');
});

test('a level whose folder was renamed is found by what it was called before', () => {
  const before = ladderOf(gardens);
  const after = ladderOf(
    Object.fromEntries(
      Object.entries(gardens).map(([path, text]) => [path.replace('Garden/', 'Orchard/'), text]),
    ),
  );
  const {registry} = reconcile(emptyRegistry, before.pages, '2026-01-01');
  const now = reconcile(registry, after.pages, '2026-02-01');
  const levels = after.tracks.flatMap((track) =>
    track.levels.map((level) => ({
      name: levelName(level, track),
      permalink: permalinkOf(level.path),
      former: formerNames(level, now.registry.records.get(now.ids.get(level) ?? '')),
    })),
  );
  const found = findLevel('garden/L2', levels);
  expect(found?.name).toBe('Orchard/L2');
  expect(found && isFormerName('garden/L2', found)).toBe(true);
  expect(findLevel('/Garden/L2-Gardener/', levels)).toBe(found);
  expect(found && isFormerName('Orchard/l2', found)).toBe(false);
  expect(findLevel('Garden/L9', levels)).toBeUndefined();
});

test('the address of a comparison keeps names readable and is read back', () => {
  expect(comparePath({from: 'Garden/L1', to: 'Odd & new/L2'})).toBe(
    '/compare/?from=Garden/L1&to=Odd%20%26%20new/L2',
  );
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: 'grapheme'}),
      fc.boolean(),
      (a, b, only) => {
        const [from, to] = [`x${a}x`, `x${b}x`];
        const query = comparePath({from, to, onlyDifferences: only}).split('?').slice(1).join('?');
        expect(readCompareQuery(query)).toEqual({from, to, ...(only && {onlyDifferences: true})});
      },
    ),
  );
});
