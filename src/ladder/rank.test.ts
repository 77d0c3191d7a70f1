import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {compareRanks, readRankedTitle, type Rank} from './rank';

const titles: [title: string, rank: string | undefined, role?: string][] = [
  ['L3: Senior Baker', 'L3', 'Senior Baker'],
  ['L3 Senior Baker', 'L3', 'Senior Baker'],
  ['L3 - Senior Baker', 'L3', 'Senior Baker'],
  ['L3–Senior Baker', 'L3', 'Senior Baker'],
  ['L3. Senior Baker', 'L3', 'Senior Baker'],
  ['l3: Senior Baker', 'L3', 'Senior Baker'],
  ['  L3:Senior Baker ', 'L3', 'Senior Baker'],
  ['L1.0: Helper', 'L1.0', 'Helper'],
  ['L1.0', 'L1.0', ''],
  ['L10: Head', 'L10', 'Head'],
  ['L10n for bakers', undefined],
  ['L3x', undefined],
  ['Level 3', undefined],
  ['HTML5', undefined],
  ['L', undefined],
  ['', undefined],
];
for (const [title, rank, role] of titles) {
  test(`reads ${JSON.stringify(title)} as ${rank ?? 'no rank'}`, () => {
    const ranked = readRankedTitle(title);
    expect(ranked?.rank.text).toBe(rank);
    expect(ranked?.role).toBe(role);
  });
}

const climb = ['L0', 'L1.0', 'L1', 'L1.1', 'L1.2', 'L2', 'L9', 'L10.0', 'L10', 'L11'];
const rankOf = (text: string): Rank => {
  const ranked = readRankedTitle(text);
  if (!ranked) throw new Error(text);
  return ranked.rank;
};

test('climbs by number, a .0 step before its rank and other steps after it', () => {
  const order = fc.shuffledSubarray(climb, {minLength: climb.length});
  fc.assert(
    fc.property(order, (shuffled) => {
      expect(
        shuffled
          .map(rankOf)
          .sort(compareRanks)
          .map(({text}) => text),
      ).toEqual(climb);
    }),
  );
});
