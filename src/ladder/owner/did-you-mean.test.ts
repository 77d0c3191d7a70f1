import {expect, test} from '@playwright/test';
import {didYouMean} from './did-you-mean';

const words = Array.from({length: 12}, (_, index) => `word${index}`);

test('a slip has one answer', () => {
  expect(didYouMean('warden', ['garden', 'shed'])).toBe(': did you mean `garden`?');
});

test('what is like none of the words is told all of them, unless a sentence cannot hold them', () => {
  expect(didYouMean('xxxxxxxxx', ['garden', 'shed'])).toBe(': `garden` or `shed`');
  expect(didYouMean('xxxxxxxxx', words)).toContain('`word11`');
  expect(didYouMean('xxxxxxxxx', [...words, 'word12'])).toBe('');
});
