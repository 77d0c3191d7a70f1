import {expect, test} from '@playwright/test';
import type {OpenCatalog} from './catalog';
import type {LookedUp} from './look-up';
import {scoreTexts} from './score';

/** Two texts: the first at the rank that is asked for, the second at another one. */
const catalog: OpenCatalog = {
  size: 100,
  ranks: ['L2', 'L4'],
  facetOrder: {track: [], level: [], area: [], kind: []},
  placeStems: () => new Set(),
  areaStems: () => [],
  concernCount: 0,
  nameStems: () => [],
  kindOf: () => 'expectation',
  spotsOf: (text) => [text],
  pageOf: () => 0,
  trackOf: () => '',
  rankOf: (spot) => (spot === 0 ? 'L4' : 'L2'),
  roleOf: () => '',
  levelOf: () => '',
  areaOf: () => '',
  titleNear: () => undefined,
  namesPlace: () => false,
  tellsPlace: () => false,
  context: () => () => ({track: 0, role: 0, area: 0}),
};

function word(name: string, ...own: readonly number[]): LookedUp {
  const texts = {own, slips: [], same: [], near: []};
  return {...texts, word: name, isPart: false, stems: [name], marks: [name], by: undefined};
}

test('a text of another rank comes first when it has four times as many of the words, not three', () => {
  const first = (others: readonly string[]): number | undefined => {
    const words = [word('seed', 0), ...others.map((name) => word(name, 1))];
    const question = {words: [], ranks: ['L4'], examples: false, throughLevels: false};
    const matches = scoreTexts(question, words, catalog, new Set());
    return matches.toSorted((a, b) => b.score - a.score)[0]?.number;
  };
  expect(first(['sow', 'bed', 'frost'])).toBe(0);
  expect(first(['sow', 'bed', 'frost', 'log'])).toBe(1);
});
