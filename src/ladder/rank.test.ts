import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {compareRanks, readRank, readRankedTitle, type Rank} from './rank';

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

const otherTitles: [title: string, rank: string | undefined, role?: string][] = [
  ['IC2: Gardener', 'IC2', 'Gardener'],
  ['MG3', 'MG3', ''],
  ['D3 - Gardener 3', 'D3', 'Gardener 3'],
  ['TL4. Head Gardener', 'TL4', 'Head Gardener'],
  ['IC-2 Gardener', 'IC2', 'Gardener'],
  ['Level 2 – Gardener', 'Level 2', 'Gardener'],
  ['grade 5: Gardener', 'Grade 5', 'Gardener'],
  ['Band 3', 'Band 3', ''],
  ['Gardener (L3)', 'L3', 'Gardener'],
  ['Gardener, IC3', 'IC3', 'Gardener'],
  ['Gardener – M2', 'M2', 'Gardener'],
  ['Gardener L3', 'L3', 'Gardener'],
  ['Head Gardener IC4', 'IC4', 'Head Gardener'],
  ['Gardener Level 3', 'Level 3', 'Gardener'],
  ['Seeds in bucket S3', undefined],
  ['Gardener (Level 3)', 'Level 3', 'Gardener'],
  ['Q3 planning', undefined],
  ['ADR-12: Sow in rows', undefined],
  ['IC1 to IC3', undefined],
  ['IC2, IC3', undefined],
  ['IC1 – IC3', undefined],
  ['L1 to L3', undefined],
  ['L1, L2', undefined],
  ['The 3 rules', undefined],
  ['B2B', undefined],
  ['Gardening in 2026', undefined],
];
for (const [title, rank, role] of otherTitles) {
  test(`reads a rank of any form in ${JSON.stringify(title)}: ${rank ?? 'none'}`, () => {
    const ranked = readRank(title);
    expect([ranked?.rank.text, ranked?.role]).toEqual([rank, role]);
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
