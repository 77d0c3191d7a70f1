import {expect, test} from '@playwright/test';
import {kitchen, kitchenOn, levelOf, lineId, sheetOf} from '../../../tests/words/kitchens';
import {joinTexts, toggleMark, writeNote} from './edit-sheet';

const sheet = sheetOf(levelOf(kitchenOn('2026-01-01', kitchen), 'Kitchen/L1'));
const fire = lineId(sheet, 'I light');

test('a space that is typed first stays in its field, and an emptied field is forgotten', () => {
  const spaced = writeNote(sheet, fire, {evidence: ' '});
  expect(spaced.notes[fire]?.evidence).toBe(' ');
  expect(writeNote(spaced, fire, {evidence: ''}).notes).toEqual({});
});

test('a mark that is said twice is taken back', () => {
  const marked = toggleMark(sheet, fire, 'strength');
  expect(marked.notes[fire]?.marks).toEqual(['strength']);
  expect(toggleMark(marked, fire, 'strength').notes).toEqual({});
});

test('of two texts at one place neither is lost, and what one holds is not said twice', () => {
  expect(joinTexts('Each day, before dawn.', 'before dawn')).toBe('Each day, before dawn.');
  expect(joinTexts('dawn', 'Each day, before dawn.')).toBe('Each day, before dawn.');
  expect(joinTexts('Each day.\n', 'At noon.')).toBe('Each day.\n\nAt noon.');
  expect(joinTexts('Each day.', ' ')).toBe('Each day.');
});

test('of joined texts each keeps its line breaks and empty rows; a paragraph of both is there once', () => {
  expect(joinTexts('Same.\n\nMine.', 'Same.\n\nOne  \nTwo')).toBe('Same.\n\nMine.\n\nOne  \nTwo');
  expect(joinTexts('Same.\n\nMine.  \n', 'One\n\n\nTwo \n \nSame. \r\n\r\nThree\n')).toBe(
    'Same.\n\nMine.  \n\nOne\n\n\nTwo \r\n\r\nThree\n',
  );
  expect(joinTexts('One.', '\n\nTwo.\n\nThree.')).toBe('One.\n\nTwo.\n\nThree.');
  expect(joinTexts('One\n\nMine.\n\nTwo', 'One\n\nTwo\n')).toBe('One\n\nMine.\n\nTwo');
});
