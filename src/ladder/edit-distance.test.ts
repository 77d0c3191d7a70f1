import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {editDistance} from './edit-distance';

/** By its definition. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (b.startsWith(a.slice(0, 1))) return slowly(a.slice(1), b.slice(1));
  return 1 + Math.min(slowly(a.slice(1), b), slowly(a, b.slice(1)), slowly(a.slice(1), b.slice(1)));
}

test('the distance of two words is what its definition says, as far as it is asked for', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});
  const wrong: unknown[] = [];
  fc.assert(
    fc.property(word, word, fc.nat(7), (a, b, most) => {
      const distance = slowly(a, b);
      const bounded = editDistance(a, b, most);
      const isRight = distance <= most ? bounded === distance : bounded > most;
      if (editDistance(a, b) !== distance || !isRight) wrong.push([a, b, most]);
    }),
    {numRuns: 500},
  );
  expect(wrong).toEqual([]);
});
