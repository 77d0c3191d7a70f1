import {expect, test} from '@playwright/test';
import type {LineData} from './level-data';
import {matchLines} from './match-lines';

const trees =
  'alder birch cedar elm fir hazel juniper larch maple oak pine poplar rowan spruce willow yew aspen beech holly lime';
const herbs =
  'basil borage chervil chive cress dill fennel hyssop lovage mint mustard oregano parsley rue sage savory sorrel tansy thyme yarrow';
const line = (changed: number): LineData => ({
  parts: [[...herbs.split(' ').slice(0, changed), ...trees.split(' ').slice(changed)].join(' ')],
});

test('a line of twenty words is the same with eight others in it, with nine it is another', () => {
  const isNear = (changed: number): boolean =>
    matchLines([line(0)], [line(changed)]).near.length > 0;
  expect([1, 7, 8, 9, 10].map(isNear)).toEqual([true, true, true, false, false]);
});
