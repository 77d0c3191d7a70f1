// cspell:ignore metnor mntr rotnem
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {isOneSlipFrom} from './near-words';

test('one slip is a letter more, less, other or changed with its neighbour', () => {
  expect(isOneSlipFrom('mentor', 'mentor')).toBe(false);
  expect(isOneSlipFrom('mentor', 'metnor')).toBe(true);
  expect(isOneSlipFrom('mentor', 'mntr')).toBe(false);
  expect(isOneSlipFrom('mentor', 'rotnem')).toBe(false);
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(),
      fc.string({minLength: 1, maxLength: 1}),
      (word, at, letter) => {
        const place = at % (word.length + 1);
        const longer = word.slice(0, place) + letter + word.slice(place);
        expect(isOneSlipFrom(word, longer)).toBe(true);
        expect(isOneSlipFrom(longer, word)).toBe(true);
      },
    ),
  );
});
