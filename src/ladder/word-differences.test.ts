import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {markDifferences, wordDifferences} from './word-differences';

const marked = (words: readonly {text: string; marked: boolean}[]): string[] =>
  words.flatMap((word) => (word.marked ? [word.text] : []));

test('changed words beside each other are one change', () => {
  const {before, after} = markDifferences(
    'I plan the work of my own bed for a week.',
    'I plan the work of all our gardens for a week.',
  );
  expect(marked(before)).toEqual(['my own bed']);
  expect(marked(after)).toEqual(['all our gardens']);
  expect(wordDifferences('I tend my own bed.', 'I tend all our gardens.')).toEqual([
    {kind: 'same', text: 'I tend '},
    {kind: 'removed', text: 'my own bed'},
    {kind: 'added', text: 'all our gardens'},
    {kind: 'same', text: '.'},
  ]);
});

test('the space around changed words is not marked', () => {
  const {before, after} = markDifferences(
    'I help new hires to grow.',
    'I help whoever asks to grow.',
  );
  expect(marked(before)).toEqual(['new hires']);
  expect(marked(after)).toEqual(['whoever asks']);
  expect(marked(markDifferences('I help new people grow.', 'I help people grow.').before)).toEqual([
    'new',
  ]);
});

test('changes with a word between them are two', () => {
  expect(wordDifferences('at the date', 'on the day')).toEqual([
    {kind: 'removed', text: 'at'},
    {kind: 'added', text: 'on'},
    {kind: 'same', text: ' the '},
    {kind: 'removed', text: 'date'},
    {kind: 'added', text: 'day'},
  ]);
});

test('no text loses or gains a word, and no mark stands beside another', () => {
  const text = fc
    .array(fc.constantFrom('plan', 'bed', 'a', 'rose', ' ', '  ', ', ', '. '), {maxLength: 12})
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const {before, after} = markDifferences(one, other);
      const pieces = wordDifferences(one, other);
      const without = (kind: 'added' | 'removed'): string =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
      expect(before.map((words) => words.text).join('')).toBe(one);
      expect(after.map((words) => words.text).join('')).toBe(other);
      expect(without('added')).toBe(one);
      expect(without('removed')).toBe(other);
      for (const side of [before, after]) {
        side.forEach((words, index) => {
          if (index > 0) expect(words.marked).not.toBe(side[index - 1]?.marked);
        });
      }
    }),
  );
});
