import {expect, test} from '@playwright/test';
import {openIndexOf, searched, textsOf} from '../../../tests/words/searched';

test('filters narrow results down, and count what each choice would leave', async () => {
  const {index} = openIndexOf(searched);
  const all = await index.search('water', {}, 9);
  expect(all.facets.kind).toEqual([
    {value: 'expectation', count: 1},
    {value: 'example', count: 1},
  ]);
  expect(all.facets.level).toEqual([
    {value: 'L1', count: 2},
    {value: 'L2', count: 1},
  ]);
  const upper = await index.search('water', {level: 'L2'}, 9);
  expect(upper.results.map(({places}) => places.map(({rank}) => rank))).toEqual([['L2']]);
  expect(upper.facets.level).toEqual(all.facets.level);
  expect([upper.count, upper.answer]).toEqual([1, 'matches']);
});

test('filters that leave nothing show what there is without them, and say so', async () => {
  const found = await openIndexOf(searched).index.search('water', {track: 'Park'}, 9);
  expect(found.answer).toBe('unfiltered');
  expect(textsOf(found)).toContain('I water each bed.');
});

test('filters hold the tracks, ranks and areas of the ladder, in its order, and no section of a guide', async () => {
  const {facets} = await openIndexOf({
    ...searched,
    'Garden/L10-Keeper.md': '# L10: Keeper\n\n## plants\n\n- I plan each bed and gate.\n',
    'Guide.md': '# Guide\n\n## Reading\n\nHow a bed is read.\n',
  }).index.search('bed gate mentor', {}, 20);
  const values = (list: typeof facets.area): string[] => list.map(({value}) => value);
  expect(values(facets.level)).toEqual(['L1', 'L2', 'L10']);
  expect(values(facets.track)).toEqual(['Garden', 'Park']);
  expect(values(facets.area)).toEqual(['Plants', 'Gates']);
  expect(values(facets.kind)).toContain('page');
});
