import {expect, test} from '@playwright/test';
import {pairNames} from './pair-names';

const areas = (...names: readonly string[]): {name: string}[] => names.map((name) => ({name}));

test('of two areas that are equally likely, the nearer one is the partner', () => {
  expect(
    pairNames(
      areas('Weather', 'Quality of code reviews'),
      areas('Code reviews in time', 'Code reviews in pairs'),
    ),
  ).toEqual([[1, 1]]);
});

test('of two areas that are equally likely and near, the upper one has the partner', () => {
  expect(
    pairNames(
      areas('Code reviews in time', 'Weather', 'Code reviews in pairs'),
      areas('Guests', 'Quality of code reviews', 'Tools'),
    ),
  ).toEqual([[0, 1]]);
});

test('a slip of one letter leaves a word of five letters what it is, a shorter one not', () => {
  expect(pairNames(areas('Crane'), areas('Crate'))).toEqual([[0, 0]]);
  expect(pairNames(areas('Barn'), areas('Bark'))).toEqual([]);
});
