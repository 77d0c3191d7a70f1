// cspell:ignore חיפוש במאי
// cspell:ignore část růží růže málo
import {expect, test} from '@playwright/test';
import {languageOf} from './language';

test('what a catalogue lacks is said in English, with the plurals of English', () => {
  const {say, counted} = languageOf('ja', {'Prune {0}': '{0}を剪定する'});
  expect(say`Prune ${'the rose'}`).toBe('the roseを剪定する');
  expect(say`Water ${'the rose'}`).toBe('Water the rose');
  expect([1, 5].map((count) => counted(count)`1 rose|${count} roses`)).toEqual([
    '1 rose',
    '5 roses',
  ]);
});

test('the values of a text stand in the order of its language, and the forms in that of its plurals', () => {
  const {say, counted} = languageOf('cs', {
    'From {0} to {1}': 'Do {1} z {0}',
    '1 rose|{0} roses': '{0} růže|{0} růže (málo)|{0} růže (část)|{0} růží',
  });
  expect(say`From ${'a'} to ${'b'}`).toBe('Do b z a');
  expect([1, 3, 1.5, 7].map((count) => counted(count)`1 rose|${count} roses`)).toEqual([
    '1 růže',
    '3 růže (málo)',
    '1.5 růže (část)',
    '7 růží',
  ]);
});

test('on a page that runs from right to left, English keeps its direction, and its values find theirs', () => {
  const {say, counted} = languageOf('he', {Search: 'חיפוש'}, 'rtl');
  expect(say`Search`).toBe('חיפוש');
  expect(say`Changed on ${'1 במאי'}.`).toBe('\u{2066}Changed on \u{2068}1 במאי\u{2069}.\u{2069}');
  expect(counted(2)`1 rose|${2} roses`).toBe('\u{2066}\u{2068}2\u{2069} roses\u{2069}');
  // Without a word of its own a text is in no language.
  expect(say`${'ורד'} › ${'L2'}`).toBe('ורד › L2');
});
